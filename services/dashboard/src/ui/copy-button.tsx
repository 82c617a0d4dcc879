import { type ReactNode, useState } from 'react';
import { announce } from '../app/announce.js';

export const CopyButton = ({ text, children }: { readonly text: string; readonly children: ReactNode }) => {
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      announce('This browser does not let the page copy.');
      return;
    }
    setCopied(true);
    announce('Copied.');
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <button type="button" onClick={() => void copy()}>
      {isCopied ? 'Copied' : children}
    </button>
  );
};
