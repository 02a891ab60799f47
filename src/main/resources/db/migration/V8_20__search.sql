-- Searching everything. What can be searched is copied here as words, after the transaction that wrote it: nothing is
-- slower to write for it. Who may find a word is part of the word. So looking takes the same time whatever others have,
-- which an index of everybody's words would not, and what was found is judged again by the tables that it stands in.
-- So is when it was written: the newest are looked through first, and who has thousands of texts with a word does not
-- wait until all have been looked at.

create text search dictionary groeiruimte.dutch_stops (template = pg_catalog.simple, stopwords = dutch, accept = false);
create text search dictionary groeiruimte.english_stops
    (template = pg_catalog.simple, stopwords = english, accept = false);
create text search configuration groeiruimte.dutch_words (copy = pg_catalog.dutch);
create text search configuration groeiruimte.english_words (copy = pg_catalog.english);
alter text search configuration groeiruimte.dutch_words alter mapping for asciiword, word
    with groeiruimte.english_stops, dutch_stem;
alter text search configuration groeiruimte.english_words alter mapping for asciiword, word
    with groeiruimte.dutch_stops, english_stem;
comment on text search configuration groeiruimte.dutch_words is
    'Stems of Dutch words, without the small words of either language: texts are in both, and people search in both.';
comment on text search configuration groeiruimte.english_words is
    'Stems of English words, without the small words of either language.';

create function groeiruimte.plain_letters(written text) returns text
    language plpgsql immutable as
$$
declare
    plain text := coalesce(written, '');
begin
    if octet_length(plain) > length(plain) then
        -- Ligatures come apart (ĳ) and accents go; these letters have none and are other letters without a stroke.
        plain := regexp_replace(normalize(plain, nfkd), '[\u0300-\u036f]', '', 'g');
        plain := translate(plain, 'ØøŁłĐđÐðĦħŦŧı', 'OoLlDdDdHhTti');
        plain := replace(replace(replace(replace(plain, 'Æ', 'AE'), 'æ', 'ae'), 'Œ', 'OE'), 'œ', 'oe');
        plain := replace(replace(replace(replace(plain, 'ß', 'ss'), 'ẞ', 'SS'), 'Þ', 'TH'), 'þ', 'th');
    end if;
    return trim(regexp_replace(lower(plain), '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\xbf\u2000-\u206f]+', ' ', 'g'));
end;
$$;
revoke all on function groeiruimte.plain_letters from public;
grant execute on function groeiruimte.plain_letters to ${app};
comment on function groeiruimte.plain_letters is
    'A text in small letters without accents, ligatures and signs, words apart by one blank: ''Ørsted'' becomes '
    '''orsted'' and ''ĳssel'' becomes ''ijssel''.';

create function groeiruimte.word_stems(written text) returns text[]
    language sql immutable as
$$
    -- The stems of bedrijf and bedrijven, huis and huizen differ in this letter.
    select array(select distinct left(stem, -1) || translate(right(stem, 1), 'vz', 'fs') as one
                 from unnest(tsvector_to_array(to_tsvector('groeiruimte.dutch_words', plain.letters)
                                               || to_tsvector('groeiruimte.english_words', plain.letters))) stem
                 -- No word of a language is longer, and the index takes none that is much longer.
                 where length(stem) <= 100 order by one)
    from (select groeiruimte.plain_letters(written) letters) plain
$$;
revoke all on function groeiruimte.word_stems from public;
grant execute on function groeiruimte.word_stems to ${app};
comment on function groeiruimte.word_stems is
    'The stems of a text''s words, as Dutch and as English, but for the small words of both.';

create function groeiruimte.query_stems(written text) returns table (word integer, stem text)
    language sql immutable as
$$
    select typed.place::integer, stem
    from unnest(string_to_array(groeiruimte.plain_letters(written), ' ')) with ordinality typed (word, place)
    cross join unnest(groeiruimte.word_stems(typed.word)) stem
    where typed.place <= 20 and typed.word <> ''
$$;
revoke all on function groeiruimte.query_stems from public;
grant execute on function groeiruimte.query_stems to ${app};
comment on function groeiruimte.query_stems is
    'The words that somebody searches for, numbered, each with its stems; of small words alone nothing.';

create table groeiruimte.search_shelf (
    shelf  integer generated always as identity primary key,
    reader text not null,
    kind   text not null,
    place  integer not null,
    period integer not null,    -- a quarter, counted from year 0 on
    constraint search_shelf_once unique (reader, kind, place, period)
);
alter table groeiruimte.search_shelf enable row level security;
comment on table groeiruimte.search_shelf is
    'By what the words to search are set apart: who may find them, what they are about, how near to its name, and the '
    'quarter from which they are. A number stands before each word.';

create function groeiruimte.shelves_for(readers text[], kind text, place integer, at timestamptz) returns integer[]
    language plpgsql set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    utc     constant timestamp := at at time zone 'UTC';
    quarter constant integer := extract(year from utc) * 4 + extract(quarter from utc);
    found   integer[];
begin
    for again in 1..2 loop
        select array_agg(s.shelf) into found from search_shelf s
        where s.reader = any (readers) and s.kind = shelves_for.kind and s.place = shelves_for.place
          and s.period = quarter;
        exit when cardinality(found) = (select count(distinct reader) from unnest(readers) reader);
        insert into search_shelf (reader, kind, place, period)
        select distinct reader, shelves_for.kind, shelves_for.place, quarter from unnest(readers) reader
        on conflict do nothing;
    end loop;
    return found;
end;
$$;
revoke all on function groeiruimte.shelves_for from public;
comment on function groeiruimte.shelves_for is
    'The shelf of each of these readers for what is from this time; makes those that are not there yet.';

create function groeiruimte.words_on(shelves integer[], names text[], written text) returns tsvector
    language sql immutable set search_path = groeiruimte, pg_temp as
$$
    select coalesce(array_to_tsvector(array_agg(distinct shelf || word)), '')
    from unnest(shelves) shelf
    cross join (select ':' || stem from unnest(word_stems(written)) stem
                union all select '=' || left(plain_letters(name), 300) from unnest(names) name) words (word)
$$;
revoke all on function groeiruimte.words_on from public;
comment on function groeiruimte.words_on is
    'The stems of a text, each once for every shelf on which it stands: ''17:waterstof''; and whole names: '
    '''17=vlucht 4711''.';

create table groeiruimte.search_entry (
    id         bigint generated always as identity primary key,
    kind       text not null check (kind in ('case', 'lesson', 'site', 'instrument', 'region', 'programme')),
    about      text not null,       -- id of the case, code of the site, instrument or region; of a programme its line
    lead_id    uuid references groeiruimte.lead,
    source     text not null check (source in ('name', 'reference', 'signal', 'request', 'profile', 'offer', 'message',
                                               'partner', 'note', 'errand', 'learning', 'site', 'instrument', 'region',
                                               'plan', 'programmes')),
    source_key text not null default '',
    place      integer not null,    -- what a thing is called first, then what it is about, then what was said of it
    at         timestamptz not null,
    words      tsvector not null,
    check ((kind in ('case', 'lesson')) = (lead_id is not null))
);
create index search_entry_about on groeiruimte.search_entry (kind, about);
create index search_entry_of_lead on groeiruimte.search_entry (lead_id) where lead_id is not null;
-- Written in the background, so that nobody waits for it; what waits to be sorted in would be read by every search.
create index search_entry_words on groeiruimte.search_entry using gin (words) with (fastupdate = off);
alter table groeiruimte.search_entry enable row level security;
comment on table groeiruimte.search_entry is
    'Which words stand where, each with who may find it. The application''s role may not select them: entries_with '
    'gives out entries, and search what the asker may read of them.';

create table groeiruimte.search_due (
    id    bigint generated always as identity primary key,
    kind  text not null check (kind in ('case', 'instrument', 'region')),
    about text not null
);
alter table groeiruimte.search_due enable row level security;
comment on table groeiruimte.search_due is
    'Cases, instruments and regions of which a text changed since their words were copied, for seconds. New cases and sites are '
    'found by their numbers, see search_progress.';

create table groeiruimte.search_progress (
    part text primary key,      -- 'sites', or the agency whose cases it is about
    done bigint not null
);
alter table groeiruimte.search_progress enable row level security;
comment on table groeiruimte.search_progress is
    'Up to which revision sites, and up to which place each agency''s cases were copied for searching.';

-- What changed. A case that starts writes nothing for it, unless it has a reference.
create function groeiruimte.search_again() returns trigger
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    changed constant jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
    if tg_table_name in ('region_profile', 'region_plan_line') then
        insert into search_due (kind, about)
        values ('region', coalesce(changed ->> 'region', changed ->> 'code'));
    elsif tg_table_name = 'instrument' then
        insert into search_due (kind, about) values ('instrument', changed ->> 'code');
    else
        insert into search_due (kind, about)
        select 'case', lead from (select coalesce(changed ->> 'lead_id',
            (select i.lead_id::text from inquiry i where i.id = (changed ->> 'inquiry_id')::uuid))) of_case (lead)
        where lead is not null;
    end if;
    return null;
end;
$$;
revoke all on function groeiruimte.search_again from public;
comment on function groeiruimte.search_again is
    'Notes down that a text of a case, instrument or region changed, so that its words are copied anew.';
create trigger search_again after update on groeiruimte.signal
    for each row execute function groeiruimte.search_again();
create trigger search_again after insert or update or delete on groeiruimte.external_reference
    for each row execute function groeiruimte.search_again();
create trigger search_again after insert or update of needs or delete on groeiruimte.request_version
    for each row execute function groeiruimte.search_again();
create trigger search_again after insert or update or delete on groeiruimte.need_draft
    for each row execute function groeiruimte.search_again();
create trigger search_again after insert or update or delete on groeiruimte.note
    for each row execute function groeiruimte.search_again();
create trigger search_again after insert or update of what, word or delete on groeiruimte.errand
    for each row execute function groeiruimte.search_again();
create trigger search_again after insert or update of makes or delete on groeiruimte.blind_profile
    for each row execute function groeiruimte.search_again();
create trigger search_again after insert or update of profile_id, conditions, decline_note or delete
    on groeiruimte.inquiry for each row execute function groeiruimte.search_again();
create trigger search_again after insert or update of text or delete on groeiruimte.inquiry_message
    for each row execute function groeiruimte.search_again();
create trigger search_again after insert or update of question, answer, next_step or delete
    on groeiruimte.partner_request for each row execute function groeiruimte.search_again();
create trigger search_again after insert or update or delete on groeiruimte.learning
    for each row execute function groeiruimte.search_again();
create trigger search_again after insert or update or delete on groeiruimte.region_profile
    for each row execute function groeiruimte.search_again();
create trigger search_again after insert or update or delete on groeiruimte.region_plan_line
    for each row execute function groeiruimte.search_again();
create trigger search_again after insert or update on groeiruimte.instrument
    for each row execute function groeiruimte.search_again();
insert into groeiruimte.search_due (kind, about)
select 'region', code from groeiruimte.region_profile union all select 'instrument', code from groeiruimte.instrument;

create function groeiruimte.written_texts(part jsonb) returns text
    language sql immutable as
$$
    select string_agg(found #>> '{}', ' ' order by ordinality)
    from jsonb_path_query(part, '$.** ? (@.type() == "string")') with ordinality found (found, ordinality)
    -- Codes of choices and days are no texts.
    where found #>> '{}' !~ '^([a-z]+(-[a-z]+)*|[0-9][0-9.-]*)$'
$$;
revoke all on function groeiruimte.written_texts from public;
grant execute on function groeiruimte.written_texts to ${app};
comment on function groeiruimte.written_texts is
    'What people wrote in a request: its texts, without numbers, days and the codes of choices.';

create function groeiruimte.copy_case_words(leads uuid[]) returns void
    language sql set search_path = groeiruimte, pg_temp as
$$
    delete from search_entry where lead_id = any (leads);
    with of_case as (
        select l.id, l.origin_agency origin, l.case_number, l.code_name, l.signalled_at at, l.technologies
        from lead l where l.id = any (leads)),
    written (id, kind, source, source_key, place, at, names, readers, text) as (
        select id, 'case', 'name', '', 0, at, array [code_name, case_number],
            array [origin, 'coordinator']
                || array(select i.asked_agency from inquiry i where i.lead_id = c.id)
                || array(select r.partner from partner_request r where r.lead_id = c.id),
            concat_ws(' ', code_name, case_number)
        from of_case c
        union all
        select c.id, 'case', 'reference', '', 0, c.at, '{}', array [c.origin], r.reference
        from of_case c join external_reference r on r.lead_id = c.id where not starts_with(r.reference, 'destroyed ')
        union all
        select c.id, 'case', 'signal', '', 1, c.at, '{}', array [c.origin],
            concat_ws(' ', s.makes_what, s.technology_note, s.cause, s.explanation,
                      (select string_agg(t.name_nl || ' ' || t.name_en, ' ') from technology t
                       where t.code = any (c.technologies)))
        from of_case c join signal s on s.lead_id = c.id where s.makes_what <> ''
        union all
        select c.id, 'case', 'request', v.version::text, 2, v.recorded_at, '{}', array [c.origin],
            written_texts(v.needs)
        from of_case c
        join lateral (select * from request_version v where v.lead_id = c.id order by v.version desc limit 1) v on true
        union all
        select c.id, 'case', 'request', d.kind, 2, d.saved_at, '{}', array [c.origin], written_texts(d.facts)
        from of_case c join need_draft d on d.lead_id = c.id
        union all
        select c.id, 'case', 'profile', p.id::text, 1, p.approved_at, '{}',
            array [c.origin] || array(select i.asked_agency from inquiry i where i.profile_id = p.id)
                || array(select r.partner from partner_request r where r.profile_id = p.id), p.makes
        from of_case c join blind_profile p on p.lead_id = c.id
        union all
        select c.id, 'case', 'offer', i.id::text, 3, coalesce(i.answered_at, i.asked_at), '{}',
            array [c.origin, i.asked_agency], concat_ws(' ', i.conditions, i.decline_note)
        from of_case c join inquiry i on i.lead_id = c.id
        union all
        select c.id, 'case', 'message', m.id::text, 3, m.at, '{}', array [c.origin, i.asked_agency], m.text
        from of_case c join inquiry i on i.lead_id = c.id join inquiry_message m on m.inquiry_id = i.id and m.text <> ''
        union all
        select c.id, 'case', 'partner', r.id::text, 3, r.asked_at, '{}', array [c.origin, r.partner],
            concat_ws(' ', r.question, r.answer, r.next_step)
        from of_case c join partner_request r on r.lead_id = c.id
        union all
        select c.id, 'case', 'note', n.id::text, 4, n.at, '{}', array [c.origin], n.text
        from of_case c join note n on n.lead_id = c.id
        union all
        select c.id, 'case', 'errand', e.id::text, 4, e.given_at, '{}',
            array_remove(array [e.given_agency, e.addressee,
                case e.for_whom when 'coordinator' then 'coordinator' when 'origin' then c.origin end], null),
            concat_ws(' ', e.what, e.word)
        from of_case c join errand e on e.lead_id = c.id
        union all
        select c.id, 'lesson', 'learning', '', 0, g.recorded_at, '{}', array [c.origin],
            concat_ws(' ', g.would_have_helped, g.learned)
        from of_case c join learning g on g.lead_id = c.id)
    insert into search_entry (kind, about, lead_id, source, source_key, place, at, words)
    select kind, id::text, id, source, source_key, place, at,
        words_on(shelves_for(readers, kind, place, at), names, text)
    from written where coalesce(text, '') <> ''
$$;
revoke all on function groeiruimte.copy_case_words from public;
comment on function groeiruimte.copy_case_words is
    'Copies the words of these cases anew, each for those who may read where it stands: the agency of origin all of '
    'them, an asked region or partner what it was sent and wrote itself, the coordinator the case''s names; '
    'what people asked each other to do, those between whom it is.';

create function groeiruimte.copy_region_words(regions text[]) returns void
    language sql set search_path = groeiruimte, pg_temp as
$$
    delete from search_entry where kind in ('region', 'programme') and split_part(about, '/', 1) = any (regions);
    with written (kind, about, source, source_key, place, at, names, text) as (
        select 'region', p.code, 'region', '', 0, p.changed_on, array [p.name],
            concat_ws(' ', p.name, array_to_string(p.municipalities, ' '), p.sectors, p.hotspots)
        from region_profile p where p.code = any (regions)
        union all
        select 'programme', p.code || '/own', 'programmes', p.code, 0, p.changed_on, '{}', p.programmes
        from region_profile p where p.code = any (regions) and p.programmes is not null
        union all
        select case l.topic when 'programme' then 'programme' else 'region' end,
            case l.topic when 'programme' then concat_ws('/', l.region, l.position) else l.region end,
            'plan', concat_ws('/', l.region, l.topic, l.position), 1, null, '{}', l.nl || ' ' || l.en
        from region_plan_line l where l.region = any (regions)),
    dated as (select *, coalesce(at, '2025-01-01')::timestamptz since from written)
    insert into search_entry (kind, about, source, source_key, place, at, words)
    select kind, about, source, source_key, place, since,
        words_on(shelves_for('{supply}', kind, place, since), names, text)
    from dated
$$;
revoke all on function groeiruimte.copy_region_words from public;
comment on function groeiruimte.copy_region_words is
    'Copies the words of these regions anew, and of the programmes that they or public plans name.';

create function groeiruimte.copy_site_words(codes text[]) returns void
    language sql set search_path = groeiruimte, pg_temp as
$$
    delete from search_entry where kind = 'site' and about = any (codes);
    insert into search_entry (kind, about, source, place, at, words)
    select 'site', s.code, 'site', 0, s.changed_at,
        words_on(shelves_for('{supply}', 'site', 0, s.changed_at), array [s.name],
            concat_ws(' ', s.name, s.municipality, s.facilities, s.knowledge, s.notes,
                (select string_agg(t.name_nl || ' ' || t.name_en, ' ') from technology t
                 where t.code = any (s.strengths))))
    from site s where s.code = any (codes) and s.withdrawn_on is null
$$;
revoke all on function groeiruimte.copy_site_words from public;
comment on function groeiruimte.copy_site_words is
    'Copies the words of these sites anew; of one that was withdrawn nothing is found any more.';

create function groeiruimte.copy_instrument_words(codes text[]) returns void
    language sql set search_path = groeiruimte, pg_temp as
$$
    delete from search_entry where kind = 'instrument' and about = any (codes);
    insert into search_entry (kind, about, source, place, at, words)
    select 'instrument', i.code, 'instrument', 0, i.changed_at,
        words_on(shelves_for('{everybody}', 'instrument', 0, i.changed_at), array [i.name],
            concat_ws(' ', i.name, i.provider, i.about, i.about_en, i.conditions,
                (select string_agg(t.name_nl || ' ' || t.name_en, ' ') from technology t
                 where t.code = any (i.technologies))))
    from instrument i where i.code = any (codes) and i.withdrawn_on is null
$$;
revoke all on function groeiruimte.copy_instrument_words from public;
comment on function groeiruimte.copy_instrument_words is
    'Copies the words of these instruments anew; of one that was withdrawn nothing is found any more. Never '
    'its contact.';

create function groeiruimte.copy_words(most integer) returns integer
    language plpgsql security definer set search_path = groeiruimte, pg_temp as
$$
declare
    cases       uuid[];
    regions     text[];
    sites       text[];
    instruments text[];
begin
    if not asks_as('system') then
        raise exception 'words are copied by the system' using errcode = '42501';
    end if;
    -- One node at a time; the others have nothing to do.
    if not pg_try_advisory_xact_lock(hashtext('groeiruimte.search_entry')) then
        return 0;
    end if;
    with begun as (
        select a.code, l.id, l.place
        from agency a
        left join search_progress p on p.part = a.code
        cross join lateral (select l.id, l.place from lead l
                            where l.origin_agency = a.code and l.place > coalesce(p.done, 0)
                            order by l.place limit most) l),
    kept as (
        insert into search_progress (part, done) select code, max(place) from begun group by code
        on conflict (part) do update set done = excluded.done),
    changed as (
        delete from search_due where id in (select id from search_due order by id limit most) returning kind, about)
    select array(select id from begun union select about::uuid from changed where kind = 'case'),
        array(select distinct about from changed where kind = 'region'),
        array(select distinct about from changed where kind = 'instrument')
    into cases, regions, instruments;
    with changed as (
        select s.code, s.revision from site s
        where s.revision > coalesce((select done from search_progress where part = 'sites'), 0)
        order by s.revision limit most),
    kept as (
        insert into search_progress (part, done) select 'sites', max(revision) from changed having count(*) > 0
        on conflict (part) do update set done = excluded.done)
    select array(select code from changed) into sites;
    if cardinality(cases) > 0 then
        perform copy_case_words(cases);
    end if;
    if cardinality(regions) > 0 then
        perform copy_region_words(regions);
    end if;
    if cardinality(sites) > 0 then
        perform copy_site_words(sites);
    end if;
    if cardinality(instruments) > 0 then
        perform copy_instrument_words(instruments);
    end if;
    return cardinality(cases) + cardinality(regions) + cardinality(sites) + cardinality(instruments);
end;
$$;
revoke all on function groeiruimte.copy_words from public;
grant execute on function groeiruimte.copy_words to ${app};
comment on function groeiruimte.copy_words is
    'Copies the words of what is new or changed, of so many of each at most, and says of how many; for the system. '
    'Agencies'' cases are read on by their places and sites by their revisions, which come in the order of commits.';

create function groeiruimte.shelf_query(shelves integer[], word_of integer[], stems text[]) returns tsquery
    language sql immutable set search_path = groeiruimte, pg_temp as
$$
    -- A whole word is the beginning of itself; two letters begin too many words.
    select string_agg(word.any_of, ' & ')::tsquery
    from (select '(' || string_agg('''' || shelf || ':' || stem || ''''
                                   || case when length(stem) > 2 then ':*' else '' end, ' | ') || ')' any_of
          from unnest(word_of, stems) stem (word, stem) cross join unnest(shelves) shelf group by word) word
$$;
revoke all on function groeiruimte.shelf_query from public;
comment on function groeiruimte.shelf_query is
    'Asks for all words, each in one of its stems, on any of these shelves; nothing of no shelf or no word.';

create function groeiruimte.entries_with(written text, most integer)
    returns table (kind text, about text, lead_id uuid, source text, source_key text, rank bigint)
    language plpgsql stable security definer set search_path = groeiruimte, pg_temp as
$$
#variable_conflict use_column
declare
    readers constant text[] := array_remove(array [
        case when asks_as('taskforce') or asks_as('partner') then asking_agency() end,
        case when asks_as('coordinator') then 'coordinator' end,
        case when asks_as('taskforce') or asks_as('coordinator') then 'supply' end,
        case when asks_as('taskforce') or asks_as('coordinator') or asks_as('partner') or asks_as('ministry')
               or asks_as('administrator') then 'everybody' end], null);
    whole   constant text := left(plain_letters(written), 300);
    word_of integer[];
    stems   text[];
    turn    record;
    wanted  tsquery;
    found   bigint[] := '{}';   -- the best text of each thing, best first
    things  text[] := '{}';     -- what these are about
    enough  text[] := '{}';     -- kinds of which so many were found
    more    record;
begin
    select array_agg(q.word), array_agg(q.stem) into word_of, stems from query_stems(written) q;
    if word_of is null then
        return;
    end if;
    -- Whole names first; then nearest to the name, and there the newest quarter, the two before it, the four before
    -- those. What comes in a later turn is never better, so a kind of which enough was found is not asked for again.
    for turn in
        with own as (
            select s.shelf, s.kind, s.place,
                dense_rank() over (partition by s.kind, s.place order by s.period desc) newest
            from search_shelf s where s.reader = any (readers))
        select -1 place, 0 step, array_agg(o.shelf) shelves, array_agg(o.kind) kinds from own o
        union all
        select o.place, trunc(log(2, o.newest))::integer, array_agg(o.shelf), array_agg(o.kind)
        from own o group by 1, 2 order by 1, 2
    loop
        wanted := case when turn.place < 0 then
                (select string_agg('''' || shelf || '=' || whole || '''', ' | ')::tsquery
                 from unnest(turn.shelves) shelf)
            else shelf_query(
                array(select shelf from unnest(turn.shelves, turn.kinds) s (shelf, kind) where kind <> all (enough)),
                word_of, stems) end;
        continue when wanted is null;
        select coalesce(array_agg(r.first[3] order by r.first), '{}') ids,
            coalesce(array_agg(r.kind || '/' || r.about order by r.first), '{}') abouts into more
        from (select b.*, row_number() over (partition by b.kind order by b.first) rank
              from (select e.kind, e.about,
                        min(array [e.place, -extract(epoch from e.at)::bigint, e.id]) first
                    from search_entry e
                    where e.words @@ wanted and e.kind || '/' || e.about <> all (things)
                    group by e.kind, e.about) b) r
        where r.rank <= most;
        found := found || more.ids;
        things := things || more.abouts;
        enough := array(select split_part(thing, '/', 1) from unnest(things) thing
                        group by 1 having count(*) >= most);
    end loop;
    return query
    select e.kind, e.about, e.lead_id, e.source, e.source_key, row_number() over (partition by e.kind order by f.nth)
    from unnest(found) with ordinality f (id, nth)
    -- One by one: the server, which expects thousands, would read the whole table to join these few.
    cross join lateral (select * from search_entry e where e.id = f.id offset 0) e;
end;
$$;
revoke all on function groeiruimte.entries_with from public;
grant execute on function groeiruimte.entries_with to ${app};
comment on function groeiruimte.entries_with is
    'Where all words that somebody searches for, or words that begin with them, stand in one text that the asker may '
    'find: the best text of each thing, whole names first, then what things are called and about, the newest first. '
    'Of each kind so many at most. It gives out no text and no name.';

create function groeiruimte.search(written text, most integer, language text, after bigint, until bigint)
    returns table (kind text, about text, rank bigint, title text, detail text, source text, excerpt text)
    -- Planned once a connection: planning takes longer than looking, and what is searched for changes no plan.
    language sql stable set search_path = groeiruimte, pg_temp set plan_cache_mode = force_generic_plan as
$$
    with hit as (
        select distinct on (kind, about) * from (
            -- A case can be found by its whole name or number as soon as it has begun.
            select 'case' kind, l.id::text about, l.id lead_id, 'name' source, '' source_key, 0::bigint rank
            from lead l
            where l.case_number = upper(btrim(written))
               or l.code_name = upper(left(btrim(written), 1)) || lower(substr(btrim(written), 2))
            union all
            select * from entries_with(written, most)) found
        order by kind, about, rank),
    -- With the rights of who asks: what a table does not show is not found.
    seen as (
        select h.kind, h.about, h.source, h.rank, coalesce(c.code_name, s.name, m.name, p.name) title,
            coalesce(c.case_number, s.municipality, m.provider, p.agency) detail,
            case h.source
                when 'name' then c.code_name
                when 'reference' then (select t.reference from external_reference t where t.lead_id = h.lead_id)
                when 'signal' then (select concat_ws(' · ', t.makes_what, t.technology_note, t.cause, t.explanation)
                                    from signal t where t.lead_id = h.lead_id)
                when 'request' then coalesce(
                    (select written_texts(t.needs) from request_version t
                     where t.lead_id = h.lead_id and t.version::text = h.source_key),
                    (select written_texts(t.facts) from need_draft t
                     where t.lead_id = h.lead_id and t.kind = h.source_key))
                when 'profile' then (select t.makes from blind_profile t where t.id = h.source_key::uuid)
                when 'offer' then (select concat_ws(' · ', t.conditions, t.decline_note) from inquiry t
                                   where t.id = h.source_key::uuid)
                when 'message' then (select t.text from inquiry_message t where t.id = h.source_key::bigint)
                when 'partner' then (select concat_ws(' · ', t.question, t.answer, t.next_step) from partner_request t
                                     where t.id = h.source_key::uuid)
                when 'note' then (select t.text from note t where t.id = h.source_key::bigint)
                when 'errand' then (select concat_ws(' · ', t.what, t.word) from errand t
                                    where t.id = h.source_key::uuid)
                when 'learning' then (select concat_ws(' · ', t.would_have_helped, t.learned) from learning t
                                      where t.lead_id = h.lead_id)
                when 'site' then concat_ws(' · ', s.name, s.facilities, s.knowledge, s.notes)
                when 'instrument' then concat_ws(' · ', m.name, case when language = 'en' then m.about_en end,
                                                 case when language <> 'en' or m.about_en is null then m.about end,
                                                 m.conditions)
                when 'region' then concat_ws(' · ', p.name, array_to_string(nullif(p.municipalities, '{}'), ', '),
                                             p.sectors, p.hotspots)
                when 'programmes' then p.programmes
                when 'plan' then (select case language when 'en' then t.en else t.nl end from region_plan_line t
                                  where concat_ws('/', t.region, t.topic, t.position) = h.source_key)
            end excerpt
        from hit h
        left join lateral (
            select l.case_number, l.code_name from lead l where l.id = h.lead_id
            union all select i.case_number, i.code_name from inquiry i where i.lead_id = h.lead_id
            union all select r.case_number, r.code_name from partner_request r where r.lead_id = h.lead_id
            limit 1) c on h.lead_id is not null
        left join site s on h.kind = 'site' and s.code = h.about
        left join instrument m on h.kind = 'instrument' and m.code = h.about
        left join region_profile p on h.kind in ('region', 'programme') and p.code = split_part(h.about, '/', 1))
    select kind, about, place, title, detail, source, case when place > after and place <= until then excerpt end
    from (select s.*, row_number() over (partition by s.kind order by s.rank) place from seen s
          where s.title is not null and s.excerpt is not null) s
    order by kind, place
$$;
revoke all on function groeiruimte.search from public;
grant execute on function groeiruimte.search to ${app};
comment on function groeiruimte.search is
    'What the asker may read of what has all these words, best first, by kind; of each kind so many at most, and texts '
    'of those from one place in the order to another. With the asker''s own rights: every row was judged by the tables '
    'in which it stands.';

insert into groeiruimte.end_of_data (table_name, data_kind, stage) values ('search_entry', 'texts', 'case');
