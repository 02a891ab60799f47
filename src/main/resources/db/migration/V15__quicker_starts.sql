-- What each start of a case asks of the database, at less cost; nothing else is told or allowed than before.

create or replace function groeiruimte.gives_away(company groeiruimte.company_identity, other_words text, written jsonb,
    only_name boolean)
    returns boolean
    language plpgsql stable set search_path = groeiruimte, pg_temp as
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
    named    text[];
    person   text[];
    parts    text[] := '{}';
    short    text[] := '{}';
    plain    text;
    joint    text := replace(array_to_string(plains, '|'), ' ', '');
    compared text[] := plains;
begin
    telling := array(select telling_words(company.name));
    named := array(select distinct word from unnest(telling || array(
        select telling_words(one) from unnest(string_to_array(translate(other_words, E';\n', ',,'), ',')) one)) word);
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
                           || array(select plain_words(one)
                                    from unnest(string_to_array(translate(other_words, E';\n', ',,'), ',')) one)) phrase
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
            or exists (select from unnest(string_to_array(translate(other_words, E';\n', ',,'), ',')) one
                       where stands_in(plain_words(one), plain))
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
                     -- Ordinary words and those of technologies are no slip of the pen; asked only where there is one.
                     and case when one_slip(word, one) then exists (select from telling_words(one)) else false end);
end;
$$;
-- Whoever has several texts asks first for all of them as one.
create or replace function groeiruimte.texts_naming(identity jsonb, other_words text, texts jsonb) returns setof text
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

-- The transaction's name is made here as proof.moment makes it, without a call.
create or replace function proof.ask(principal text, step integer, signature bytea) returns void
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
