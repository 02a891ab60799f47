-- What sets apart people who see the same, so that what is the same is read once for all of them (V8_1, V8_3).

create function groeiruimte.summary_readers(subjects text[], listed uuid[], first_id uuid, after timestamptz,
                                            until timestamptz)
    returns table (subject text, language text, has_own boolean, read_until uuid, left_out uuid[])
    language sql stable security definer set search_path = groeiruimte, pg_temp as
$$
    with left_out as materialized (
        select m.caused_by as subject, m.id from message m where m.id = any (listed) and m.caused_by = any (subjects)
        union
        select o.subject, o.message_id from message_opened o
        where o.subject = any (subjects) and o.message_id = any (listed))
    select s.subject, l.language,
        exists (select from message m where m.addressee = s.subject and not m.to_inbox and m.id >= first_id
                  and m.happened_at > after and m.happened_at <= until),
        r.read_until,
        array(select left_out.id from left_out where left_out.subject = s.subject)
    from unnest(subjects) s (subject)
    left join message_language l on l.subject = s.subject
    left join message_reader r on r.subject = s.subject
    where asks_as('system')
$$;
revoke all on function groeiruimte.summary_readers from public;
grant execute on function groeiruimte.summary_readers to ${app};
comment on function groeiruimte.summary_readers is
    'Of people who are to get a summary: their language, whether messages are to them alone, up to where they have '
    'read, and which of the listed messages they opened or are of what they did; not which of the two. For the system '
    'alone.';
