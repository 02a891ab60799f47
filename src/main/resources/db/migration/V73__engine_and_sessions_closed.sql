-- The engine's and the sessions' tables were open to every statement of the application's role, whoever asked. In the engine's
-- stands which case went where; whoever holds a session's id is its user.

-- Cases are moved by the system alone, hence so are the engine's tables of them. The models, which say nothing of a case, are
-- read for everybody and put there by the system; locks and versions in act_ge_property are the engine's own.
do $$
declare
    name text;
    models constant text[] := array ['act_re_deployment', 'act_re_procdef', 'act_re_decision_def', 'act_re_decision_req_def',
                                     'act_re_case_def', 'act_re_camformdef'];
begin
    for name in select relname from pg_class c join pg_namespace n on n.oid = relnamespace
                where nspname = 'engine' and relkind = 'r' and relname not in ('act_ge_property', 'act_ge_schema_log') loop
        execute format('alter table engine.%I enable row level security', name);
        execute format('create policy by_system on engine.%I for all to ${app} using ((select groeiruimte.asks_as(''system'')))'
                       ' with check (groeiruimte.asks_as(''system''))', name);
        if name = any (models) then
            execute format('create policy models on engine.%I for select to ${app} using (true)', name);
        end if;
    end loop;
end;
$$;
create policy models on engine.act_ge_bytearray for select to ${app} using (deployment_id_ is not null);

-- Sessions are kept by a principal that sees nothing else. Those of before are in clear.
delete from session.spring_session;

-- Who asks the login server at this moment what a login is worth: a token for asking it is good for one time.
create table session.login_renewal (
    session_id char(36) primary key,
    until      timestamptz not null
);
grant select, insert, update, delete on session.login_renewal to ${app};

do $$
declare
    name text;
begin
    for name in select relname from pg_class c join pg_namespace n on n.oid = relnamespace
                where nspname = 'session' and relkind = 'r' loop
        execute format('alter table session.%I enable row level security', name);
        execute format('create policy by_keeper on session.%I for all to ${app}'
                       ' using ((select groeiruimte.asks_as(''session-keeper'')))'
                       ' with check (groeiruimte.asks_as(''session-keeper''))', name);
    end loop;
end;
$$;
