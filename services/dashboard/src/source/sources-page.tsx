import { SourcesDocument } from '@factline/client';
import { paths } from '../app/paths.js';
import { usePages } from '../data/pages.js';
import { Link } from '../ui/link.js';
import { QueryBox } from '../ui/query-box.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
import { sourceKindWords } from './kind-words.js';

const variables = { first: 100 };

/** Everybody whose word is kept here. */
export const SourcesPage = () => {
  useTitle('Sources');
  const sources = usePages({ key: ['sources'], document: SourcesDocument, variables, connection: (result) => result.sources, upTo: 10 });
  return (
    <>
      <div className="page-head">
        <h1>Sources</h1>
        <p className="lead">
          People, offices, agencies and outlets that say numbers. Those that speak for another count as one voice with it.
        </p>
      </div>
      {sources.isLoading && <Loading what="the sources" />}
      {sources.error != null && <Failure error={sources.error} onRetry={sources.reload} />}
      {sources.isComplete && sources.items.length === 0 && <Empty title="No sources yet" />}
      {sources.items.length > 0 && (
        <ScrollRegion className="table-scroll" label="Sources">
          <table>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Kind</th>
                <th scope="col">Speaks for</th>
                <th scope="col">Also called</th>
              </tr>
            </thead>
            <tbody>
              {sources.items.map((source) => (
                <tr key={source.id}>
                  <td>
                    <Link href={paths.source(source.key)}>{source.name}</Link>
                    {source.mergedInto !== null && <span className="quiet small"> merged into {source.mergedInto.name}</span>}
                  </td>
                  <td>{sourceKindWords[source.kind]}</td>
                  <td>
                    {source.speaksFor === null ? (
                      <span className="quiet">itself</span>
                    ) : (
                      <Link href={paths.source(source.speaksFor.key)}>{source.speaksFor.name}</Link>
                    )}
                  </td>
                  <td className="quiet">{source.aliases.join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <QueryBox document={SourcesDocument} variables={variables} />
    </>
  );
};
