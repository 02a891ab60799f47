package nl.groeiruimte.confidentiality;

import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Looks through everything that anybody gets for words of companies, at the moment when it is given. */
final class Inspection {

    private final List<Company> companies = new CopyOnWriteArrayList<>();
    private final List<String> leaks = new CopyOnWriteArrayList<>();
    private final Map<Principal, Integer> answers = new EnumMap<>(Principal.class);
    private long bytes;
    private Sought sought = Sought.of(List.of());

    /** A company whose words are looked for from now on. */
    Company company() {
        Company company = new Company();
        companies.add(company);
        return company;
    }

    List<Word> words() {
        return companies.stream().flatMap(company -> company.words().stream()).toList();
    }

    /** Where the words of all companies were typed, as far as it was in a form. */
    Map<Word, Company.Typed> typed() {
        Map<Word, Company.Typed> typed = new HashMap<>();
        companies.forEach(company -> typed.putAll(company.typed()));
        return typed;
    }

    /**
     * The words in an answer. What the principal may not see there is kept as a leak: what neither the word's readers
     * nor this request allow. In a page, and nowhere else, people may find what they typed themselves.
     *
     * @param opened what this request opens for this principal
     */
    Set<Word> inspect(Principal who, Ask ask, int status, HttpHeaders headers, byte[] body, Collection<Word> opened) {
        answers.merge(who, 1, Integer::sum);
        bytes += body.length;
        List<Word> words = words();
        Sought sought = sought(words);
        Set<Word> inHeaders = Traces.in(headers.map().toString(), sought);
        Set<Word> inBody = isText(headers)
                ? Traces.in(Answer.withoutTokens(new String(body, StandardCharsets.UTF_8)), sought)
                : Traces.in(body, sought);
        Set<Word> allowed = new HashSet<>(opened);
        words.stream().filter(word -> word.readers().contains(who)).forEach(allowed::add);
        if (who.person()) {
            allowed.addAll(Traces.in(typed(ask.path()) + "\n" + (ask.body() == null ? "" : typed(ask.body())), sought));
        }
        List<String> wrong = new ArrayList<>(
                inHeaders.stream().map(word -> word + " in a header").toList());
        inBody.stream().filter(word -> !allowed.contains(word)).forEach(word -> wrong.add(word.toString()));
        if (!wrong.isEmpty()) {
            leaks.add(who.title + " got " + wrong + " by " + ask.method() + " " + ask.path() + " (" + status + ")");
        }
        Set<Word> found = new HashSet<>(inHeaders);
        found.addAll(inBody);
        return found;
    }

    /** The same as before as long as no word came: none ever goes. */
    private synchronized Sought sought(List<Word> words) {
        if (sought.words() != words.size()) {
            sought = Sought.of(words);
        }
        return sought;
    }

    /** What was given to somebody who may not have it. */
    List<String> leaks() {
        return leaks;
    }

    int answers() {
        return answers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How much was looked through. */
    String summary() {
        return answers() + " responses (" + bytes / 1024 + " KiB) to "
                + answers.entrySet().stream()
                        .map(entry -> entry.getKey().title + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** As it was before a form encoded it. */
    private static String typed(String sent) {
        try {
            return sent + "\n" + URLDecoder.decode(sent, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noForm) {
            return sent;
        }
    }

    private static boolean isText(HttpHeaders headers) {
        String type = headers.firstValue("content-type").orElse("text/").toLowerCase(Locale.ROOT);
        return type.startsWith("text/")
                || type.contains("json")
                || type.contains("xml") && !type.contains("officedocument");
    }
}
