-- Who is asking. The application proves it at the start of each transaction; policies read what was proved. A
-- transaction that proves nothing sees nothing.
--
-- The application signs who asks, for this transaction of this connection, with a key that only proof.ask can read.
-- What it found proved stands in a setting that the application's role may read and not write. That setting is
-- backtrace_functions. PostgreSQL lets no role make settings of its own that others cannot change; this is the one text
-- that everybody may read, only who was granted it may set, and that has no effect with what is written there (it names
-- functions of the server whose errors are logged in more detail). Policies read it fast; a look into a table for each
-- row would not be.

create schema proof authorization groeiruimte_guard;
grant usage on schema proof to ${app};

create table proof.signing_key (
    inner_pad bytea primary key,
    outer_pad bytea not null
);
alter table proof.signing_key owner to groeiruimte_guard;
comment on table proof.signing_key is
    'With what the application proves who asks: keys of HMAC-SHA256 in the form that it needs, so that no '
    'extension has to be installed. One function reads them.';

create function proof.moment() returns text
    language sql stable set search_path = pg_catalog, pg_temp as
$$ select pg_backend_pid() || '.' || (extract(epoch from transaction_timestamp()) * 1000000)::bigint $$;
revoke all on function proof.moment from public;
grant execute on function proof.moment to ${app}, groeiruimte_guard;
comment on function proof.moment is
    'What names this transaction: no other begins on this process in the same microsecond.';

-- The transaction's name is made here as proof.moment makes it, without a call.
create function proof.ask(principal text, step integer, signature bytea) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    message constant bytea := convert_to(pg_backend_pid() || '.'
        || (extract(epoch from transaction_timestamp()) * 1000000)::bigint || '.' || step || '.' || principal, 'UTF8');
    last    constant text := split_part(current_setting('backtrace_functions'), ',', 5);
begin
    -- Hashed once more, so that the time a comparison takes tells nothing.
    if not exists (select from proof.signing_key k
                   where sha256(sha256(k.outer_pad || sha256(k.inner_pad || message))) = sha256(signature)) then
        raise exception 'who asks is not proved' using errcode = '42501';
    end if;
    if last <> '' and step <= last::integer or last = ''
        and clock_timestamp() > transaction_timestamp() + interval '1 minute' then
        raise exception 'who asks is not proved: used before or too late' using errcode = '42501';
    end if;
    perform set_config('backtrace_functions', principal || ',' || step, true);
end;
$$;
alter function proof.ask owner to groeiruimte_guard;
revoke all on function proof.ask from public;
grant execute on function proof.ask to ${app}, groeiruimte_guard;
comment on function proof.ask is
    'The transaction goes on in the name of this principal: agency, roles, subject and name, as '
    'PrincipalProof writes them. A step is taken once, and the first must come soon: who holds a '
    'connection open cannot be helped later.';

-- Default privileges would open a new table by accident: each table grants what it needs, by itself.
create schema if not exists groeiruimte;
grant usage on schema groeiruimte to ${app};

create function groeiruimte.asking_subject() returns text
    language sql stable as
$$ select nullif(convert_from(decode(split_part(current_setting('backtrace_functions'), ',', 3), 'hex'),
                        'UTF8'), '') $$;
comment on function groeiruimte.asking_subject is
    'Who asks, as proved for this transaction: the login server''s id of a person or of an agency''s '
    'system. Null when nothing was proved.';

create function groeiruimte.asking_name() returns text
    language sql stable as
$$ select nullif(convert_from(decode(split_part(current_setting('backtrace_functions'), ',', 4), 'hex'),
                        'UTF8'), '') $$;
comment on function groeiruimte.asking_name is
    'The name of who asks, as proved, for everything that writes it down.';

create function groeiruimte.asking_agency() returns text
    language sql stable as
$$ select nullif(translate(split_part(current_setting('backtrace_functions'), ',', 1), '_', '-'), '') $$;
comment on function groeiruimte.asking_agency is
    'Of which agency or partner who asks is, as proved; null for whoever belongs to none.';

create function groeiruimte.asks_as(wanted_role text) returns boolean
    language sql stable as
$$ select position(' ' || translate(wanted_role, '-', '_') || ' ' in current_setting('backtrace_functions')) > 0 $$;
comment on function groeiruimte.asks_as is
    'Whether who asks has this role, as proved. Roles stand between blanks, which stand nowhere else, so '
    'no role is part of another''s name.';

create function groeiruimte.asks_for_agency(agency_code text) returns boolean
    language sql stable as
$$ select agency_code = groeiruimte.asking_agency()
          and (groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('agency-system')) $$;
comment on function groeiruimte.asks_for_agency is
    'Whether who asks is a member of this agency or its own system.';

create function groeiruimte.own_agency() returns text
    language sql stable as
$$ select case when groeiruimte.asks_as('taskforce') or groeiruimte.asks_as('agency-system')
               then groeiruimte.asking_agency() end $$;
comment on function groeiruimte.own_agency is
    'Of which agency who asks is a member or the own system; null for all others. As asks_for_agency, for policies '
    'of tables of which many rows are read at once: a subquery is asked once, and not for each row.';

create function groeiruimte.keeps_instruments_of(keeper text) returns boolean
    language sql stable as
$$ select groeiruimte.asks_for_agency(keeper)
          or keeper = 'invest-nl' and keeper = groeiruimte.asking_agency() and groeiruimte.asks_as('partner') $$;
comment on function groeiruimte.keeps_instruments_of is
    'Whether who asks keeps this keeper''s instruments: members of an agency keep those of their own region, Invest-NL '
    'all others, whoever provides them.';

create function groeiruimte.asks_at_all() returns boolean
    language sql stable as
$$ select split_part(current_setting('backtrace_functions'), ',', 2) not in ('', ' session_keeper ') $$;
comment on function groeiruimte.asks_at_all is
    'Whether anybody is proved to ask. What keeps the sessions asks for nobody.';

create function groeiruimte.dutch_today() returns date
    language sql stable as
$$ select (now() at time zone 'Europe/Amsterdam')::date $$;
comment on function groeiruimte.dutch_today is
    'Today in the Netherlands, whatever the server''s time zone.';
