-- The engine's and the sessions' tables come from the scripts in their own jars (V1). In the engine's stands which case
-- went where; whoever holds a session's id is its user. So neither is open to every statement of the application's
-- role.

-- Cases are moved by the system alone, hence so are the engine's tables of them. The models, which say nothing of a
-- case, are read for everybody and put there by the system.
do $$
declare
    name text;
    models constant text[] := array ['act_re_deployment', 'act_re_procdef', 'act_re_decision_def',
                                     'act_re_decision_req_def', 'act_re_case_def', 'act_re_camformdef'];
begin
    for name in select relname from pg_class c join pg_namespace n on n.oid = relnamespace
                where nspname = 'engine' and relkind = 'r'
                  and relname not in ('act_ge_property', 'act_ge_schema_log') loop
        execute format('alter table engine.%I enable row level security', name);
        execute format('create policy by_system on engine.%I for all to ${app}'
                       ' using ((select groeiruimte.asks_as(''system'')))'
                       ' with check (groeiruimte.asks_as(''system''))', name);
        if name = any (models) then
            execute format('create policy models on engine.%I for select to ${app} using (true)', name);
        end if;
    end loop;
end;
$$;
create policy models on engine.act_ge_bytearray for select to ${app} using (deployment_id_ is not null);

-- The engine makes ids without the database, and would put two properties there at its first start, which are put there
-- here: it refuses to start on a database that says it keeps another history than it does; 10 is the number of
-- PathHistory.
insert into engine.act_ge_property (name_, value_, rev_) values
    ('historyLevel', '10', 1),
    ('camunda.installation.id', gen_random_uuid()::text, 1);

-- What it needs is to read its properties, and to hold a lock by its row until its transaction ends: that asks for the
-- right to update a column, of which a policy lets no change pass.
revoke insert, update, delete on engine.act_ge_property, engine.act_ge_schema_log from ${app};
grant update (rev_) on engine.act_ge_property to ${app};
alter table engine.act_ge_property enable row level security;
create policy read_by_engine on engine.act_ge_property for select to ${app} using (true);
create policy held_and_never_changed on engine.act_ge_property for update to ${app}
    using (name_ like '%lock') with check (false);
alter table engine.act_ge_schema_log enable row level security;
create policy read_by_engine on engine.act_ge_schema_log for select to ${app} using (true);

-- Sessions are kept by a principal that sees nothing else.
create table session.login_renewal (
    session_id char(36) primary key,
    until      timestamptz not null
);
grant select, insert, update, delete on session.login_renewal to ${app};
comment on table session.login_renewal is
    'Who asks the login server at this moment what a login is worth: a token for asking it is good for '
    'one time.';
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
