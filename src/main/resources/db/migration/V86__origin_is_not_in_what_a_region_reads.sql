-- A region that was asked could still read of which agency a case is, from the rows of its own part: the application alone
-- left it out. Now the columns that tell it are not the application's to read, whoever asks; nor is any that is added to these
-- tables later, until somebody says so. told_agency and told_author give them to whoever may know.

do $$
declare
    part record;
begin
    for part in select * from (values
        ('inquiry', array ['origin_agency']),
        ('inquiry_message', array ['author', 'name', 'agency']),
        ('blind_profile', array ['approved_by']),
        ('disclosure', array ['origin_agency']),
        ('task', array ['origin_agency'])) t (table_name, told_to_few) loop
        execute format('revoke select on groeiruimte.%I from ${app}', part.table_name);
        execute format('grant select (%s) on groeiruimte.%I to ${app}',
                       (select string_agg(quote_ident(attname), ', ') from pg_attribute
                        where attrelid = format('groeiruimte.%I', part.table_name)::regclass and attnum > 0
                          and not attisdropped and attname <> all (part.told_to_few)),
                       part.table_name);
    end loop;
end;
$$;

-- What never changes is not the application's to change either: trying another value and looking whether that is refused
-- would tell the value.
do $$
declare
    fixed record;
begin
    for fixed in select * from (values
        ('inquiry', array ['id', 'lead_id', 'origin_agency', 'case_number', 'code_name', 'asked_agency', 'round', 'asked_at']),
        ('disclosure', array ['id', 'lead_id', 'inquiry_id', 'origin_agency', 'agency', 'asked_by', 'asked_by_name', 'asked_at']),
        ('task', array ['id', 'lead_id', 'case_number', 'code_name', 'origin_agency', 'inbox', 'form', 'opened_at']))
        t (table_name, columns) loop
        execute format('revoke update on groeiruimte.%I from ${app}', fixed.table_name);
        execute format('grant update (%s) on groeiruimte.%I to ${app}',
                       (select string_agg(quote_ident(attname), ', ') from pg_attribute
                        where attrelid = format('groeiruimte.%I', fixed.table_name)::regclass and attnum > 0
                          and not attisdropped and attname <> all (fixed.columns)),
                       fixed.table_name);
    end loop;
end;
$$;

-- Of which agency something is, is what its case says, whoever adds it: a region could add a consent to another's case as if
-- that were its own, and so have the company disclosed to itself.
create function groeiruimte.of_its_case() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
begin
    new.origin_agency := (select l.origin_agency from lead l where l.id = new.lead_id);
    return new;
end;
$$;
revoke all on function groeiruimte.of_its_case from public;
create trigger of_its_case before insert on groeiruimte.inquiry
    for each row execute function groeiruimte.of_its_case();
create trigger of_its_case before insert on groeiruimte.disclosure
    for each row execute function groeiruimte.of_its_case();
create trigger of_its_case before insert on groeiruimte.partner_request
    for each row execute function groeiruimte.of_its_case();

-- And what belongs together is of one case: a profile of an own case, put under another's, told the agency of that.
alter table groeiruimte.blind_profile add constraint blind_profile_of_case unique (id, lead_id);
alter table groeiruimte.inquiry
    add constraint inquiry_of_case unique (id, lead_id),
    add constraint inquiry_with_profile_of_case foreign key (profile_id, lead_id) references groeiruimte.blind_profile (id, lead_id);
alter table groeiruimte.partner_request
    add constraint partner_request_with_profile_of_case
        foreign key (profile_id, lead_id) references groeiruimte.blind_profile (id, lead_id);
alter table groeiruimte.disclosure
    add constraint disclosure_with_inquiry_of_case foreign key (inquiry_id, lead_id) references groeiruimte.inquiry (id, lead_id);

-- Policies look into other tables with the rights of whoever asks: they ask the case, which only its agency sees.
drop policy of_asked_insert on groeiruimte.disclosure;
create policy of_asked_insert on groeiruimte.disclosure for insert to ${app}
    with check (groeiruimte.asks_as('taskforce') and agency = groeiruimte.asking_agency() and state = 'requested'
                and decided_at is null and shown is null and valid_until is null and nda_ends_on is null
                and exists (select from groeiruimte.inquiry i
                            where i.id = inquiry_id and i.lead_id = disclosure.lead_id
                              and i.asked_agency = disclosure.agency and i.state in ('asked', 'question', 'offered')));

drop policy of_origin on groeiruimte.escalation;
create policy of_origin on groeiruimte.escalation for select to ${app}
    using (exists (select from groeiruimte.inquiry i join groeiruimte.lead l on l.id = i.lead_id
                   where i.id = inquiry_id and groeiruimte.asks_for_agency(l.origin_agency)));

drop policy between_origin_and_asked on groeiruimte.inquiry_message;
create policy between_origin_and_asked on groeiruimte.inquiry_message for all to ${app}
    using (exists (select from groeiruimte.inquiry i left join groeiruimte.lead l on l.id = i.lead_id
                   where i.id = inquiry_id
                     and (groeiruimte.asks_for_agency(i.asked_agency) or groeiruimte.asks_for_agency(l.origin_agency))));

drop policy of_origin on groeiruimte.inquiry_outcome;
create policy of_origin on groeiruimte.inquiry_outcome for all to ${app}
    using (exists (select from groeiruimte.inquiry i join groeiruimte.lead l on l.id = i.lead_id
                   where i.id = inquiry_id and groeiruimte.asks_for_agency(l.origin_agency)));

drop policy of_origin on groeiruimte.disclosure_consent;
create policy of_origin on groeiruimte.disclosure_consent for all to ${app}
    using (exists (select from groeiruimte.disclosure d join groeiruimte.lead l on l.id = d.lead_id
                   where d.id = disclosure_id and groeiruimte.asks_for_agency(l.origin_agency)));

drop policy between_origin_and_asked on groeiruimte.disclosure_text;
create policy between_origin_and_asked on groeiruimte.disclosure_text for select to ${app}
    using (exists (select from groeiruimte.disclosure d left join groeiruimte.lead l on l.id = d.lead_id
                   where d.id = disclosure_id
                     and (groeiruimte.asks_for_agency(l.origin_agency)
                          or (groeiruimte.asks_as('taskforce') and d.agency = groeiruimte.asking_agency()))));
drop policy written_by_origin on groeiruimte.disclosure_text;
create policy written_by_origin on groeiruimte.disclosure_text for insert to ${app}
    with check (kind <> 'reason'
                and exists (select from groeiruimte.disclosure d join groeiruimte.lead l on l.id = d.lead_id
                            where d.id = disclosure_id and groeiruimte.asks_for_agency(l.origin_agency)));

-- Who wrote a message, name and agency: for the two between whom it is, and not to the asked region as long as that may not know
-- of which agency the case is.
create function groeiruimte.told_author(of_message bigint) returns text[]
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    select array [m.name, m.agency]
    from inquiry_message m join inquiry i on i.id = m.inquiry_id
    where m.id = of_message
      and (asks_for_agency(i.origin_agency)
           or asks_for_agency(i.asked_agency) and (m.agency = i.asked_agency or told_agency(i.lead_id) is not null))
$$;
revoke all on function groeiruimte.told_author from public;
grant execute on function groeiruimte.told_author to ${app};
