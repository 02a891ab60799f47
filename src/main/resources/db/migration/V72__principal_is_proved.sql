-- Who asks was said by four settings that every statement could change: whoever got a statement of his own in could be
-- anybody. Now it is proved. The application signs who asks, for this transaction of this connection, with a key that only the
-- function below can read. What it found proved stands in a setting that the application's role may read and not write.
--
-- That setting is backtrace_functions. PostgreSQL lets no role make settings of its own that others cannot change; this is the
-- one text that everybody may read, only who was granted it may set, and that has no effect with what is written there (it
-- names functions of the server whose errors are logged in more detail). Policies read it as fast as they read the old ones;
-- a look into a table for each row would not be.

create schema proof authorization groeiruimte_guard;
grant usage on schema proof to ${app};

-- HMAC-SHA256 by its definition: the key in the form that it needs, so that no extension has to be installed.
create table proof.signing_key (
    inner_pad bytea primary key,
    outer_pad bytea not null
);
alter table proof.signing_key owner to groeiruimte_guard;

-- What names this transaction: no other begins on this process in the same microsecond.
create function proof.moment() returns text
    language sql stable set search_path = pg_catalog, pg_temp as
$$ select pg_backend_pid() || '.' || (extract(epoch from transaction_timestamp()) * 1000000)::bigint $$;

-- The transaction goes on in the name of this principal: agency, roles, subject and name, as PrincipalProof writes them.
-- A step is taken once, and the first must come soon: who holds a connection open cannot be helped later.
create function proof.ask(principal text, step integer, signature bytea) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    message constant bytea := convert_to(proof.moment() || '.' || step || '.' || principal, 'UTF8');
    last    constant text := split_part(current_setting('backtrace_functions'), ',', 5);
begin
    -- Hashed once more, so that the time a comparison takes tells nothing.
    if not exists (select from proof.signing_key k
                   where sha256(sha256(k.outer_pad || sha256(k.inner_pad || message))) = sha256(signature)) then
        raise exception 'who asks is not proved' using errcode = '42501';
    end if;
    if last <> '' and step <= last::integer or last = '' and clock_timestamp() > transaction_timestamp() + interval '1 minute' then
        raise exception 'who asks is not proved: used before or too late' using errcode = '42501';
    end if;
    perform set_config('backtrace_functions', principal || ',' || step, true);
end;
$$;
alter function proof.ask owner to groeiruimte_guard;
revoke all on function proof.moment, proof.ask from public;
grant execute on function proof.moment, proof.ask to ${app}, groeiruimte_guard;

create or replace function groeiruimte.asking_subject() returns text
    language sql stable as
$$ select nullif(convert_from(decode(split_part(current_setting('backtrace_functions'), ',', 3), 'hex'), 'UTF8'), '') $$;

create function groeiruimte.asking_name() returns text
    language sql stable as
$$ select nullif(convert_from(decode(split_part(current_setting('backtrace_functions'), ',', 4), 'hex'), 'UTF8'), '') $$;

create or replace function groeiruimte.asking_agency() returns text
    language sql stable as
$$ select nullif(translate(split_part(current_setting('backtrace_functions'), ',', 1), '_', '-'), '') $$;

-- Roles stand between blanks, which stand nowhere else.
create or replace function groeiruimte.asks_as(wanted_role text) returns boolean
    language sql stable as
$$ select position(' ' || translate(wanted_role, '-', '_') || ' ' in current_setting('backtrace_functions')) > 0 $$;

-- What keeps the sessions asks for nobody.
create or replace function groeiruimte.asks_at_all() returns boolean
    language sql stable as
$$ select split_part(current_setting('backtrace_functions'), ',', 2) not in ('', ' session_keeper ') $$;

-- The name of who asks, in everything that writes it down.
do $$
declare
    definition text;
begin
    for definition in select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = pronamespace
                      where nspname = 'groeiruimte' and prosrc like '%current_setting(''groeiruimte.name'', true)%' loop
        execute replace(definition, 'current_setting(''groeiruimte.name'', true)', 'groeiruimte.asking_name()');
    end loop;
end;
$$;
