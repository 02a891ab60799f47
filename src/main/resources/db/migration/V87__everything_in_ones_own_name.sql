-- Who wrote something is who asks. Notes and messages held that; in other tables whoever could add a row could put a colleague
-- under it. Now all do: a row is added in the name of who asks or in none, and a name that was there gives way only to that of who
-- asks. What the system moves bears the person behind it, whom the application knows. A row's kind of name is its column's.

-- Of a new site this was still what anybody could set, hence nobody.
alter table groeiruimte.site alter column changed_by_name set default groeiruimte.asking_name();

create function groeiruimte.other_name_refused() returns trigger
    language plpgsql as
$$
begin
    if current_user = '${app}' and not groeiruimte.asks_as('system') then
        raise exception 'in_ones_own_name: who did this is who asks' using errcode = '42501';
    end if;
    return new;
end;
$$;
revoke all on function groeiruimte.other_name_refused from public;

do $$
declare
    written record;
    columns text[];
    asks    constant jsonb := '{"subject": "groeiruimte.asking_subject()", "name": "groeiruimte.asking_name()",
                                "agency": "groeiruimte.asking_agency()"}';
begin
    for written in select * from (values
        ('agreement', '{"recorded_by_name": "name", "ended_by_name": "name"}'::jsonb),
        ('blind_profile', '{"approved_by": "subject"}'),
        ('bottleneck', '{"recorded_by": "subject"}'),
        ('case_event', '{"actor": "subject", "actor_name": "name", "actor_agency": "agency"}'),
        ('case_weights', '{"set_by": "subject"}'),
        ('choice', '{"recorded_by": "subject"}'),
        ('confidentiality', '{"recorded_by": "subject"}'),
        ('disclosure', '{"asked_by": "subject", "asked_by_name": "name"}'),
        ('disclosure_consent', '{"recorded_by": "subject", "recorded_by_name": "name"}'),
        ('half_year', '{"opened_by_name": "name", "received_by_name": "name"}'),
        ('half_year_answer', '{"answered_by_name": "name"}'),
        ('import_run', '{"uploaded_by_name": "name", "applied_by_name": "name"}'),
        ('inquiry', '{"answered_by": "subject"}'),
        ('learning', '{"recorded_by": "subject"}'),
        ('milestone_check', '{"recorded_by": "subject"}'),
        ('own_region_search', '{"recorded_by": "subject"}'),
        ('partner_request', '{"asked_by": "subject", "asked_by_name": "name", "answered_by": "subject"}'),
        ('realisation', '{"recorded_by": "subject"}'),
        ('region_link', '{"added_by_name": "name"}'),
        ('region_profile', '{"changed_by_name": "name", "plan_confirmed_by_name": "name"}'),
        ('report_comment', '{"written_by_name": "name"}'),
        ('report_text', '{"written_by": "subject", "written_by_name": "name"}'),
        ('report_version', '{"closed_by": "subject", "closed_by_name": "name"}'),
        ('request_version', '{"recorded_by": "subject"}'),
        ('rights_review', '{"reviewer": "subject", "reviewer_name": "name"}'),
        ('rule_change', '{"author": "subject", "author_name": "name"}'),
        ('rule_draft', '{"made_by": "subject", "made_by_name": "name"}'),
        ('signal', '{"registered_by": "subject"}'),
        ('site', '{"confirmed_by": "name"}'),
        ('supply_round', '{"answered_by_name": "name"}'),
        ('task', '{"ended_by": "subject", "ended_by_name": "name", "ended_by_agency": "agency"}'),
        ('withdrawal', '{"recorded_by": "subject"}')) t (table_name, names) loop
        columns := array(select jsonb_object_keys(written.names));
        -- Asked once a statement, because a file of supply adds many rows.
        execute format('create policy in_ones_own_name on groeiruimte.%I as restrictive for insert to ${app} with check (%s)',
                       written.table_name,
                       (select string_agg(format('(%1$I is null or %1$I = (select %2$s) or (select groeiruimte.asks_as(''system'')))',
                                                 c, asks ->> (written.names ->> c)), ' and ') from unnest(columns) c));
        execute format('create trigger in_ones_own_name before update of %s on groeiruimte.%I for each row when (%s)'
                       ' execute function groeiruimte.other_name_refused()',
                       (select string_agg(quote_ident(c), ', ') from unnest(columns) c), written.table_name,
                       (select string_agg(format('old.%1$I is distinct from new.%1$I and new.%1$I is distinct from %2$s',
                                                 c, asks ->> (written.names ->> c)), ' or ') from unnest(columns) c));
    end loop;
end;
$$;

-- Who changed a site is written by a trigger at each change, whatever the change says; for a new one it is the default.
create policy added_in_ones_own_name on groeiruimte.site as restrictive for insert to ${app}
    with check ((changed_by is null or changed_by = (select groeiruimte.asking_subject()))
                and (changed_by_name is null or changed_by_name = (select groeiruimte.asking_name())));
