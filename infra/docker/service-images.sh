#!/usr/bin/env bash
# Images local/postgres:15 and local/redis:7 made from Debian's packages, for machines whose container engine reaches no registry.
# Needs root and debootstrap. Only for tests: the compose file takes the official images.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
debootstrap --variant=minbase --include=postgresql-15,redis-server bookworm "$work/root" >"$work/log" 2>&1 || { tail -n 3 "$work/log"; exit 1; }
tar -C "$work/root" -c . | docker import - local/base >/dev/null

mkdir "$work/postgres" "$work/redis"
cat >"$work/postgres/start.sh" <<'SH'
#!/bin/sh
# The part of the official image's contract that is used here: POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB.
set -e
bin=/usr/lib/postgresql/15/bin data=/var/lib/factline user=${POSTGRES_USER:-postgres} database=${POSTGRES_DB:-${POSTGRES_USER:-postgres}}
as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
if [ ! -s "$data/PG_VERSION" ]; then
  install -d -o postgres -g postgres -m 700 "$data"
  printf '%s' "$POSTGRES_PASSWORD" | as_postgres tee /tmp/password >/dev/null
  as_postgres "$bin/initdb" -D "$data" -U "$user" --pwfile=/tmp/password -A scram-sha-256 -E UTF8 --locale=C.UTF-8
  rm /tmp/password
  echo 'host all all all scram-sha-256' >>"$data/pg_hba.conf"
  as_postgres "$bin/pg_ctl" -D "$data" -o '-c listen_addresses= -c unix_socket_directories=/tmp' -w start
  [ "$database" = postgres ] || PGPASSWORD=$POSTGRES_PASSWORD psql -h /tmp -U "$user" -d postgres -c "create database \"$database\""
  as_postgres "$bin/pg_ctl" -D "$data" -m fast -w stop
fi
exec setpriv --reuid=postgres --regid=postgres --clear-groups "$bin/postgres" -D "$data" -c 'listen_addresses=*' -c unix_socket_directories=/tmp
SH
chmod +x "$work/postgres/start.sh"
printf 'FROM local/base\nCOPY start.sh /start.sh\nEXPOSE 5432\nENTRYPOINT ["/start.sh"]\n' >"$work/postgres/Dockerfile"
printf 'FROM local/base\nEXPOSE 6379\nCMD ["redis-server", "--bind", "0.0.0.0", "--protected-mode", "no"]\n' >"$work/redis/Dockerfile"
DOCKER_BUILDKIT=0 docker build -q -t local/postgres:15 "$work/postgres" >/dev/null 2>&1
DOCKER_BUILDKIT=0 docker build -q -t local/redis:7 "$work/redis" >/dev/null 2>&1
