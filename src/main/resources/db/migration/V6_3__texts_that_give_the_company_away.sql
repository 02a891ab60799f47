-- Whether a text that other regions or partners will read gives the company away, however it is written. The
-- application unfolds what was written into plain spellings (look-alike letters, digits for letters, telephone
-- numbers); the comparison stays here, so the identity does too.

create function groeiruimte.stands_in(phrase text, plain text) returns boolean
    language sql immutable as
$$
select length(phrase) >= 2
   -- Without blanks it is there, or it is not there with blanks.
   and position(replace(phrase, ' ', '') in replace(plain, ' ', '')) > 0
   and plain ~ ('\m' || regexp_replace(replace(phrase, ' ', ''), '(.)(?=.)', '\1 ?', 'g') || '\M')
$$;
revoke all on function groeiruimte.stands_in from public;
comment on function groeiruimte.stands_in is
    'Whether a phrase stands in a text (both as plain words), also when its words are joined, split or '
    'spelled out.';

-- A technology's words are worked out once, not for each word of each text.
alter table groeiruimte.technology
    add column words text[] not null
        generated always as (string_to_array(groeiruimte.plain_words(name_nl || ' ' || name_en), ' ')) stored;
comment on column groeiruimte.technology.words is 'Both names in plain words: they tell of no company.';

-- Without a path of their own, these two become part of the statements that call them.
create function groeiruimte.telling_words(name text) returns setof text
    language sql stable as
$$
select word from regexp_split_to_table(groeiruimte.plain_words(name), ' ') word
where length(word) >= 3
  and word <> all (array ['vof', 'gmbh', 'ltd', 'inc', 'llc', 'plc', 'sarl', 'holding', 'holdings', 'group', 'groep',
                          'beheer', 'stichting', 'cooperatie', 'maatschap', 'the', 'and', 'for', 'van', 'het', 'een',
                              'voor', 'der', 'den', 'met', 'nederland', 'netherlands', 'holland', 'dutch', 'europe',
                              'international',
                          'technology', 'technologies', 'technologie', 'tech', 'techniek', 'engineering', 'industries',
                          'industry', 'industrie', 'systems', 'systemen', 'solutions', 'products', 'producten',
                              'production',
                          'manufacturing', 'services', 'innovation', 'innovations', 'innovatie', 'research', 'company',
                          'materials', 'energy', 'energie', 'power', 'battery', 'batteries', 'batterijen', 'chips',
                              'medical', 'marine', 'maritime', 'food', 'water', 'bio', 'green'])
  and not exists (select from groeiruimte.technology t where word = any (t.words))
$$;
revoke all on function groeiruimte.telling_words from public;
comment on function groeiruimte.telling_words is
    'Words of a company''s name that set it apart: no legal form, no small or general word, no word of a '
    'technology''s name, because the technology stands in the profile anyway.';

create function groeiruimte.bare_name(name text) returns text
    language sql immutable as
$$
select trim(regexp_replace(groeiruimte.plain_words(name),
    '\m(bv|nv|vof|cv|ua|ba|io|se|ag|gmbh|ltd|inc|llc|plc|sarl|holding|holdings|group|groep|beheer)\M', '', 'g'))
$$;
revoke all on function groeiruimte.bare_name from public;
comment on function groeiruimte.bare_name is
    'The name without its legal form, so that a name of general words is still found as a whole.';

create function groeiruimte.one_slip(word text, other text) returns boolean
    language plpgsql immutable as
$$
declare
    long  text := case when length(word) >= length(other) then word else other end;
    short text := case when length(word) >= length(other) then other else word end;
    n     integer := length(short);
    at    integer := 1;
begin
    if length(long) - n > 1 or word = other then
        return false;
    end if;
    while at <= n and substr(long, at, 1) = substr(short, at, 1) loop
        at := at + 1;
    end loop;
    if length(long) > n then
        return substr(long, at + 1) = substr(short, at);
    end if;
    return substr(long, at + 1) = substr(short, at + 1)
        or (substr(long, at + 2) = substr(short, at + 2)
            and substr(long, at, 1) = substr(short, at + 1, 1) and substr(long, at + 1, 1) = substr(short, at, 1));
end;
$$;
revoke all on function groeiruimte.one_slip from public;
comment on function groeiruimte.one_slip is
    'Whether two words of small letters differ by one slip of the pen: a letter changed, left out, '
    'doubled or two exchanged.';

create function groeiruimte.initials(words text[], shortest integer) returns text
    language sql immutable as
$$
    select case when length(made) >= shortest and made <> all (array ['een', 'het', 'van', 'voor', 'dat', 'die', 'dan',
        'ook', 'aan',
        'bij', 'met', 'per', 'nog', 'zes', 'wat', 'wie', 'hoe', 'hun', 'zij', 'was', 'kan', 'wil', 'man', 'dag', 'mei',
            'bij', 'hal',
        'the', 'and', 'for', 'are', 'has', 'had', 'not', 'can', 'all', 'its', 'our', 'one', 'two', 'use', 'may', 'who',
            'how', 'new',
        'mbo', 'hbo', 'mwh', 'kwh', 'iso', 'usa', 'rom', 'mkb', 'kvk', 'btw', 'nda', 'mba', 'dna', 'led', 'gas', 'bv',
            'nv', 'nl',
        'eu', 'mw', 'kw', 'wo', 'en', 'de', 'te', 'is', 'of', 'op', 'in', 'to', 'on', 'at', 'it', 'ie', 'eg', 'oa',
            'mbt', 'ivm',
        'ihb', 'evt', 'enz', 'etc', 'dwz', 'zgn', 'ca', 'nr', 'vs', 'uk', 'us', 'ai', 'rd', 'hr', 'ict', 'pm', 'am',
            'eur'])
        then made end
    from (select string_agg(left(word, 1), '' order by place) made
        from unnest(words) with ordinality w (word, place)) all_words
$$;
revoke all on function groeiruimte.initials from public;
comment on function groeiruimte.initials is
    'The first letters of some words, in capitals or with dots or in small letters. Words that many texts '
    'hold are none.';

create function groeiruimte.plain_number(phone text) returns text
    language sql immutable as
$$
    select regexp_replace(regexp_replace(regexp_replace(replace(phone, '(0)', ''), '[^0-9+]', '', 'g'), '^(\+|00)', ''),
                          '^0', '31')
$$;
revoke all on function groeiruimte.plain_number from public;
comment on function groeiruimte.plain_number is
    'The same number in any notation as digits with the country in front; the Netherlands without one.';

create function groeiruimte.word_in(word text, plain text) returns boolean
    language sql immutable set search_path = groeiruimte, pg_temp as
$$
    select stands_in(word, plain)
        or (position(word in plain) > 0
            and ((length(word) >= 6 and plain ~ ('\m' || word))
                 -- A short one only with a word's length beside it, as Dutch joins words; else it is found where it
                 -- has nothing to do.
                 or (length(word) >= 4
                     and plain ~ ('\m' || word || '[a-z]{4}|[a-z]{4}' || word || '(\M|[a-z]{4})'))))
        or (length(word) >= 5 and stands_in(reverse(word), plain))
$$;
revoke all on function groeiruimte.word_in from public;
comment on function groeiruimte.word_in is
    'Whether a word that tells the company stands in the plain spelling of a text: as it is, turned '
    'round, inside a longer word.';

create function groeiruimte.gives_away(company groeiruimte.company_identity, other_words text, written jsonb,
    only_name boolean)
    returns boolean
    -- Of short lists the server would plan each statement anew at each call, which costs more than doing it.
    language plpgsql stable set search_path = groeiruimte, pg_temp set plan_cache_mode = force_generic_plan as
$$
declare
    plains   text[] := array(select distinct plain_words(one)
        from jsonb_array_elements_text(written -> 'spellings') one);
    capitals text[] := array(select jsonb_array_elements_text(written -> 'capitals'));
    phones   text[] := array(select jsonb_array_elements_text(written -> 'phones'));
    bare     text := bare_name(company.name);
    joined   text := replace(bare, ' ', '');
    turned   text := (select string_agg(word, ' ' order by place desc)
                      from regexp_split_to_table(bare, ' ') with ordinality w (word, place));
    -- Two first letters tell by capitals alone; three need as many words.
    lettered boolean := cardinality(capitals) > 0 or bare like '% % %'
        or not only_name and plain_words(company.contact_name) like '% % %';
    telling  text[];
    others   text[] := '{}';
    named    text[];
    person   text[];
    parts    text[] := '{}';
    short    text[] := '{}';
    plain    text;
    joint    text := replace(array_to_string(plains, '|'), ' ', '');
    compared text[] := plains;
begin
    telling := array(select word from telling_words(company.name) word);
    named := array(select distinct word from unnest(telling) word);
    if other_words <> '' then
        others := string_to_array(translate(other_words, E';\n', ',,'), ',');
        named := array(select distinct word from unnest(named || array(
            select word from unnest(others) one, telling_words(one) word)) word);
        others := array(select plain_words(one) from unnest(others) one);
    end if;
    if lettered then
        short := array [initials(string_to_array(bare, ' '), 2),
                        initials(array(select word from unnest(string_to_array(bare, ' ')) word
                                       where length(word) > 3), 2),
                        initials(telling, 2)];
    end if;
    if not only_name then
        person := array(select word from regexp_split_to_table(plain_words(company.contact_name), ' ') word
            where word <> '');
        parts := array [plain_words(company.kvk_number), plain_words(company.establishment_number),
            plain_words(company.street),
                        plain_words(company.postal_code), plain_words(company.city),
                        plain_words(regexp_replace(company.website, '^(https?://)?(www\.)?|/.*$', '', 'gi')),
                        plain_words(regexp_replace(company.website, '^(https?://)?(www\.)?|\.[a-z]+(/.*)?$', '', 'gi')),
                        plain_words(company.contact_name), plain_words(company.contact_email),
                            plain_words(company.contact_phone),
                        plain_words(rtrim(regexp_replace(company.street, '[0-9].*$', '')))];
        -- First name and each half of a surname.
        parts := parts || array(select word from unnest(person) word
                                where length(word) >= 3
                                    and word <> all (array ['van', 'den', 'der', 'ten', 'ter', 'het', 'von']));
        if lettered then
            short := short || array [initials(person, 2),
                                     initials(array(select word from unnest(person) word
                                                    where word <> all (array ['van', 'de', 'den', 'der', 'ten', 'ter',
                                                        'het', 'von', 't'])), 2)];
        end if;
        if plain_number(company.contact_phone) = any (phones) then
            return true;
        end if;
    end if;
    if short && capitals then
        return true;
    end if;
    -- Mostly nothing of the company stands there: looked for in all spellings at once, before each rule by itself.
    if not exists (select from unnest(array [bare, turned, reverse(joined), left(company.postal_code, 4)]
                           || named || parts || array(select reverse(word) from unnest(named) word)
                           || array(select letters from unnest(short) letters where length(letters) >= 3)
                           || others) phrase
                   where length(phrase) >= 2 and position(replace(phrase, ' ', '') in joint) > 0)
        and not exists (select from unnest(plains) text, unnest(named) word
                        where length(word) >= 5
                          and position(word in (select coalesce(string_agg(left(one, 1), ''), '')
                                                from unnest(string_to_array(text, ' ')) one)) > 0) then
        compared := '{}';
    end if;
    foreach plain in array compared loop
        if stands_in(bare, plain) or stands_in(turned, plain)
            or (length(joined) >= 4 and stands_in(reverse(joined), plain))
            or (length(joined) >= 6 and position(joined in replace(plain, ' ', '')) > 0)
            or (length(joined) >= 3 and position(' ' in bare) = 0 and position(joined in plain) > 0
                and plain ~ ('\m' || joined || '[a-z]{4}'))
            or exists (select from unnest(short) letters where length(letters) >= 3 and stands_in(letters, plain))
            or exists (select from unnest(named) word where word_in(word, plain))
            or exists (select from unnest(parts) part where stands_in(part, plain))
            or exists (select from unnest(others) one where stands_in(one, plain))
            -- Spelled with a word a letter, as on the telephone.
            or exists (select from unnest(named) word where length(word) >= 5 and position(word in
                       (select coalesce(string_agg(left(one, 1), ''), '')
                           from unnest(string_to_array(plain, ' ')) one)) > 0)
            -- Four digits of the postcode, unless they may be a year.
            or (not only_name and company.postal_code ~ '^[0-9]{4}' and company.postal_code !~ '^(19|20)'
                and stands_in(left(company.postal_code, 4), plain)) then
            return true;
        end if;
    end loop;
    return exists (select from unnest(named || case when only_name then '{}' else array(
                                   select word from unnest(parts[5:5] || parts[12:]) word where word !~ ' ') end) word
                   join (select distinct one from unnest(plains) text, unnest(string_to_array(text, ' ')) one
                         where length(one) >= 4) written_word on abs(length(one) - length(word)) <= 1
                   where length(word) >= 5
                     -- One slip leaves the first two letters or the last two as they are.
                     and (left(one, 2) = left(word, 2) or right(one, 2) = right(word, 2))
                     -- Ordinary words and those of technologies are no slip of the pen; asked only where there is one.
                     and case when one_slip(word, one) then exists (select from telling_words(one)) else false end);
end;
$$;
revoke all on function groeiruimte.gives_away from public;
comment on function groeiruimte.gives_away is
    'Whether one of the spellings of a text gives the company away. ''written'' is what the application '
    'makes of a text: spellings (plain words), capitals (words of capitals, and letters with dots), '
    'phones (digits with the country in front).';

-- Whoever has several texts asks first for all of them as one.
create function groeiruimte.texts_naming(identity jsonb, other_words text, texts jsonb) returns setof text
    language plpgsql stable security definer set search_path = groeiruimte, pg_temp as
$$
declare
    company company_identity;
begin
    company.name := identity ->> 'name';
    company.kvk_number := identity ->> 'kvkNumber';
    company.establishment_number := identity ->> 'establishmentNumber';
    company.street := identity ->> 'street';
    company.postal_code := identity ->> 'postalCode';
    company.city := identity ->> 'city';
    company.website := identity ->> 'website';
    company.contact_name := identity ->> 'contactName';
    company.contact_email := identity ->> 'contactEmail';
    company.contact_phone := identity ->> 'contactPhone';
    return query select written.key from jsonb_each(texts) written
                 where gives_away(company, other_words, written.value, false);
end;
$$;
revoke all on function groeiruimte.texts_naming from public;
grant execute on function groeiruimte.texts_naming to ${app};
comment on function groeiruimte.texts_naming is
    'Which texts of a signal give its company away, before it is stored. All of it comes from who asks, '
    'so the answer gives nothing out.';
