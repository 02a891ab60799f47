-- Policies say whose row it is. What of it may be changed, and in whose name, is listed here for all tables: a new
-- table of which a row is somebody's, or that keeps who did something, needs the same (a test finds those that have
-- not).

create function groeiruimte.stays_as_it_was() returns trigger
    language plpgsql as
$$
begin
    if current_user = '${app}' then
        raise exception 'what this is about, and whose it is, stays as it was' using errcode = '42501';
    end if;
    return new;
end;
$$;
revoke all on function groeiruimte.stays_as_it_was from public;
comment on function groeiruimte.stays_as_it_was is
    'Refuses the application a change of what a row is about or whose it is. The functions that destroy '
    'or correct are not of the application''s role.';

-- What a row is about and whose it is never changes: what the application changes is a list of other columns.
do $$
declare
    fixed record;
begin
    for fixed in select * from (values
        ('lead', array ['id', 'case_number', 'code_name', 'origin_agency', 'source', 'signalled_at']),
        ('signal', array ['lead_id', 'makes_what', 'technology_note', 'cause', 'registered_by']),
        ('confidentiality', array ['lead_id']),
        ('inquiry', array ['id', 'lead_id', 'origin_agency', 'case_number', 'code_name', 'asked_agency', 'round',
            'asked_at']),
        ('partner_request', array ['id', 'lead_id', 'origin_agency', 'case_number', 'code_name', 'partner', 'topic',
            'question', 'profile_id', 'asked_by', 'asked_by_name', 'asked_at']),
        ('disclosure', array ['id', 'lead_id', 'inquiry_id', 'origin_agency', 'agency', 'asked_by', 'asked_by_name',
            'asked_at']),
        ('task', array ['id', 'lead_id', 'case_number', 'code_name', 'origin_agency', 'inbox', 'form', 'opened_at']),
        ('site', array ['code', 'agency']),
        ('instrument', array ['code', 'keeper']),
        ('supply_round', array ['quarter', 'agency', 'asked_at']),
        ('import_run', array ['id', 'agency']),
        ('lead_import', array ['id', 'agency', 'sent_by', 'sent_by_name', 'sent_at'])) t (table_name, columns) loop
        execute format('create trigger stays_as_it_was before update of %s on groeiruimte.%I for each row when (%s)'
                       ' execute function groeiruimte.stays_as_it_was()',
                       (select string_agg(quote_ident(c), ', ') from unnest(fixed.columns) c), fixed.table_name,
                       (select string_agg(format('old.%1$I is distinct from new.%1$I', c), ' or ')
                           from unnest(fixed.columns) c));
    end loop;
end;
$$;

-- A case that is overtaken gets its new place by a function of more rights.
create trigger place_stays before update of place on groeiruimte.lead
    for each row when (old.place is distinct from new.place) execute function groeiruimte.stays_as_it_was();
create trigger about_stays_as_it_was before update of about_agency on groeiruimte.task for each row
    when (old.about_agency is distinct from new.about_agency) execute function groeiruimte.stays_as_it_was();

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
comment on function groeiruimte.other_name_refused is
    'Refuses the application another name than that of who asks, but for what the system moves: that '
    'bears the person behind it, whom the application knows.';

-- Who wrote something is who asks: a row is added in that name or in none, and a name that was there gives way only to
-- that of who asks. Work given to a colleague is the exception. A row's kind of name is its column's.
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
        ('document_template', '{"added_by": "subject", "added_by_name": "name"}'),
        ('half_year', '{"opened_by_name": "name", "received_by_name": "name"}'),
        ('half_year_answer', '{"answered_by_name": "name"}'),
        ('import_run', '{"uploaded_by_name": "name", "applied_by_name": "name"}'),
        ('inquiry', '{"answered_by": "subject"}'),
        ('lead_import', '{"sent_by": "subject", "sent_by_name": "name", "ended_by_name": "name"}'),
        ('instrument', '{"confirmed_by": "name"}'),
        ('instrument_contact', '{"recorded_by_name": "name"}'),
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
        ('webhook', '{"created_by": "subject"}'),
        ('withdrawal', '{"recorded_by": "subject"}')) t (table_name, names) loop
        columns := array(select jsonb_object_keys(written.names));
        -- Asked once a statement, because a file of supply adds many rows.
        execute format('create policy in_ones_own_name on groeiruimte.%I as restrictive for insert to ${app}'
                       ' with check (%s)',
                       written.table_name,
                       (select string_agg(format('(%1$I is null or %1$I = (select %2$s)'
                                                 ' or (select groeiruimte.asks_as(''system'')))',
                                                 c, asks ->> (written.names ->> c)), ' and ') from unnest(columns) c));
        execute format('create trigger in_ones_own_name before update of %s on groeiruimte.%I for each row when (%s)'
                       ' execute function groeiruimte.other_name_refused()',
                       (select string_agg(quote_ident(c), ', ') from unnest(columns) c), written.table_name,
                       (select string_agg(format('old.%1$I is distinct from new.%1$I and new.%1$I is distinct from %2$s',
                                                 c, asks ->> (written.names ->> c)), ' or ') from unnest(columns) c));
    end loop;
end;
$$;

-- Who changed a site or an instrument is written by a trigger at each change, whatever the change says. For a new one it
-- is the default, and nothing else: a trigger would be called for each of the thousands of a file.
create policy added_in_ones_own_name on groeiruimte.site as restrictive for insert to ${app}
    with check (changed_by = (select groeiruimte.asking_subject())
                and changed_by_name is not distinct from (select groeiruimte.asking_name()));
create policy added_in_ones_own_name on groeiruimte.instrument as restrictive for insert to ${app}
    with check (changed_by = (select groeiruimte.asking_subject())
                and changed_by_name is not distinct from (select groeiruimte.asking_name()));
-- These three bear a name always, also when the system writes them.
create policy in_ones_own_name on groeiruimte.note as restrictive for insert to ${app}
    with check (author = groeiruimte.asking_subject() and name = groeiruimte.asking_name());
create policy in_ones_own_name on groeiruimte.inquiry_message as restrictive for insert to ${app}
    with check (author = groeiruimte.asking_subject() and name = groeiruimte.asking_name()
                and agency = groeiruimte.asking_agency());
create policy in_ones_own_name on groeiruimte.escalation as restrictive for insert to ${app}
    with check (handled_by = groeiruimte.asking_subject());
