-- Money that was committed to a company or paid, per instrument and year.

create table groeiruimte.funding (
    id               bigint generated always as identity primary key,
    lead_id          uuid not null references groeiruimte.lead,
    instrument       text not null references groeiruimte.instrument,
    year             integer not null check (year between 2000 and 2100),
    state            text not null check (state in ('committed', 'paid')),
    eur              numeric(15, 2) not null check (eur >= 0),
    proven_on        date not null,
    evidence         text not null check (length(evidence) <= 4000),
    recorded_by      text not null,
    recorded_by_name text not null,
    recorded_at      timestamptz not null
);
create index funding_of_lead on groeiruimte.funding (lead_id, id);
create index funding_of_instrument on groeiruimte.funding (instrument);
alter table groeiruimte.funding enable row level security;
create policy of_origin on groeiruimte.funding for all to ${app}
    using (exists (select from groeiruimte.lead l
                   where l.id = lead_id and groeiruimte.asks_for_agency(l.origin_agency)));
create policy in_ones_own_name on groeiruimte.funding as restrictive for insert to ${app}
    with check (recorded_by = (select groeiruimte.asking_subject())
                and recorded_by_name = (select groeiruimte.asking_name()));
grant select, insert on groeiruimte.funding to ${app};
comment on table groeiruimte.funding is
    'Money of an instrument in a year, committed or paid, with what proves it. Of what is recorded again the last '
    'counts, nothing takes it back. The evidence may name the company, hence it is for the agency of origin alone.';

insert into groeiruimte.end_of_data (table_name, data_kind, stage, emptied)
values ('funding', 'texts', 'case', 'evidence = ''''');

-- Evidence may name a contact person.
create or replace function groeiruimte.contact_texts(of_lead uuid, of_number integer)
    returns table (table_name text, column_name text, key_column text, key text, text text, erased text)
    language plpgsql stable set search_path = groeiruimte, pg_temp as
$$
declare
    found_as text;
    source   record;
begin
    select string_agg(regexp_replace(trim(part), '([\\.*+?^$(){}|\[\]])', '\\\1', 'g'), '|') into found_as
    from contacts_of(of_lead) c, unnest(array [c.name, c.email, c.phone]) part
    where c.number = of_number and length(trim(part)) >= 4;
    if found_as is null then
        return;
    end if;
    for source in
        select * from (values
            ('note', 'text', 'id', 'lead_id = $1'), ('confidential_text', 'text', 'id', 'lead_id = $1'),
            ('earlier_note', 'text', 'id', 'lead_id = $1'),
            ('earlier_confidential_text', 'text', 'id', 'lead_id = $1'),
            ('signal', 'makes_what', 'lead_id', 'lead_id = $1'), ('signal', 'cause', 'lead_id', 'lead_id = $1'),
            ('signal', 'technology_note', 'lead_id', 'lead_id = $1'),
            ('signal', 'explanation', 'lead_id', 'lead_id = $1'),
            ('realisation_evidence', 'evidence', 'lead_id', 'lead_id = $1'),
            ('funding', 'evidence', 'id', 'lead_id = $1'),
            ('bottleneck', 'note', 'id', 'lead_id = $1'),
            ('own_region_search', 'note', 'lead_id', 'lead_id = $1'), ('choice', 'explanation', 'id', 'lead_id = $1'),
            ('withdrawal', 'explanation', 'lead_id', 'lead_id = $1'),
            ('learning', 'learned', 'lead_id', 'lead_id = $1'),
            ('learning', 'would_have_helped', 'lead_id', 'lead_id = $1'),
            ('milestone_check', 'fell_through_reason', 'id', 'lead_id = $1'),
            ('partner_request', 'question', 'id', 'lead_id = $1'), ('partner_request', 'answer', 'id', 'lead_id = $1'),
            ('inquiry_message', 'text', 'id', 'inquiry_id in (select id from groeiruimte.inquiry where lead_id = $1)'),
            ('errand', 'what', 'id', 'lead_id = $1'), ('errand', 'word', 'id', 'lead_id = $1'),
            ('conversation_text', 'others', 'conversation_id', 'conversation_id in (select id from '
                'groeiruimte.conversation where lead_id = $1)'),
            ('conversation_text', 'about', 'conversation_id', 'conversation_id in (select id from '
                'groeiruimte.conversation where lead_id = $1)'),
            ('conversation_text', 'agreed', 'conversation_id', 'conversation_id in (select id from '
                'groeiruimte.conversation where lead_id = $1)')
        ) s (t, c, k, rows_of)
        where to_regclass('groeiruimte.' || s.t) is not null
    loop
        return query execute format(
            'select %1$L, %2$L, %3$L, %3$I::text, %2$I, regexp_replace(%2$I, $2, ''…'', ''gi'') from groeiruimte.%1$I'
            ' where %4$s and %2$I ~* $2',
            source.t, source.c, source.k, source.rows_of)
            using of_lead, found_as;
    end loop;
end;
$$;
