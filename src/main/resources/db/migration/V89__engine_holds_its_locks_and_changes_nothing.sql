-- The engine's properties were open for writing to whoever had the application's login: its version, its level of history, its
-- locks. The engine makes ids without the database, and puts two properties there at its first start, which are put there
-- here. What it needs is to read them, and to hold a lock by its row until its transaction ends: that asks for the right to
-- update a column, of which a policy lets no change pass.
insert into engine.act_ge_property (name_, value_, rev_) values
    ('historyLevel', '10', 1),
    ('camunda.installation.id', gen_random_uuid()::text, 1)
on conflict (name_) do nothing;

revoke insert, update, delete on engine.act_ge_property, engine.act_ge_schema_log from ${app};
grant update (rev_) on engine.act_ge_property to ${app};

alter table engine.act_ge_property enable row level security;
create policy read_by_engine on engine.act_ge_property for select to ${app} using (true);
create policy held_and_never_changed on engine.act_ge_property for update to ${app}
    using (name_ like '%lock') with check (false);

alter table engine.act_ge_schema_log enable row level security;
create policy read_by_engine on engine.act_ge_schema_log for select to ${app} using (true);
