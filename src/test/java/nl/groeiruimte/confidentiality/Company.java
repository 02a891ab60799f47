package nl.groeiruimte.confidentiality;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A company of which each field is made of words and numbers that exist nowhere else. */
final class Company {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** No letters of hexadecimal numbers: words cannot come about by chance in ids. */
    private static final String CONSONANTS = "ghjklmnpqrstvwxz";

    private static final String VOWELS = "iouy";

    /** In which field of which form a word was typed, and by whom. */
    record Typed(Principal by, String form, String field) {}

    private final List<Word> words = new CopyOnWriteArrayList<>();
    private final Map<Word, Typed> typed = new ConcurrentHashMap<>();
    private final Map<String, String> identity = new LinkedHashMap<>();

    Company() {
        identity.put("name", capital(secret("name")) + " " + capital(secret("name")) + " B.V.");
        identity.put("kvkNumber", secretNumber("kvkNumber", "9", 7));
        identity.put("establishmentNumber", secretNumber("establishmentNumber", "0009", 8));
        identity.put("street", capital(secret("street")) + "straat 7");
        identity.put("postalCode", postalCode());
        identity.put("city", capital(secret("city")));
        identity.put("website", "https://www." + secret("website") + ".example/");
        identity.put("contactName", capital(secret("contactName")) + " " + capital(secret("contactName")));
        identity.put("contactRole", "hoofd " + secret("contactRole"));
        identity.put("contactEmail", secret("contactEmail") + "@" + secret("contactEmail") + ".example");
        identity.put("contactPhone", secretNumber("contactPhone", "06", 8));
        identity.put("tellingWords", capital(secret("tellingWords")) + ", " + secret("tellingWords"));
    }

    /** The fields of the form {@code register-signal} that say who it is. */
    Map<String, String> identity() {
        return identity;
    }

    /** Everything that stands for this company so far. */
    List<Word> words() {
        return words;
    }

    /** The words that stand for one of these fields. */
    Set<Word> words(String... fields) {
        return words.stream()
                .filter(word -> Set.of(fields).contains(word.field()))
                .collect(Collectors.toSet());
    }

    /** What may be read only after opening it. */
    Set<Word> secrets() {
        return words.stream().filter(Word::secret).collect(Collectors.toSet());
    }

    /** A sentence that nobody may read without opening it. */
    String confidential(String field) {
        return "Vertrouwelijk: " + secret(field);
    }

    /** A sentence for these readers only; it is no identity, but it is not for others. */
    String text(String field, Principal... readers) {
        return "Tekst " + add(field, pronounceable(), Set.of(readers));
    }

    /** Keeps where each of its words was typed first. */
    void typed(Principal by, String form, Map<String, List<String>> answers) {
        answers.forEach((field, values) -> Traces.in(String.join("\n", values), words)
                .forEach(word -> typed.putIfAbsent(word, new Typed(by, form, field))));
    }

    Map<Word, Typed> typed() {
        return typed;
    }

    private String secret(String field) {
        return add(field, pronounceable(), Set.of());
    }

    private String secretNumber(String field, String start, int digits) {
        StringBuilder number = new StringBuilder(start);
        RANDOM.ints(digits, 0, 10).forEach(number::append);
        return add(field, number.toString(), Set.of());
    }

    /** Written with a blank, looked for without. */
    private String postalCode() {
        String digits = String.valueOf(1000 + RANDOM.nextInt(9000));
        String letters = any(CONSONANTS) + any(CONSONANTS);
        add("postalCode", digits + letters, Set.of());
        return digits + " " + letters.toUpperCase();
    }

    private String add(String field, String text, Set<Principal> readers) {
        words.add(new Word(field, text, readers));
        return text;
    }

    private static String pronounceable() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            word.append(any(CONSONANTS)).append(any(VOWELS));
        }
        return word.append(any(CONSONANTS)).toString();
    }

    private static String any(String signs) {
        return String.valueOf(signs.charAt(RANDOM.nextInt(signs.length())));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase() + word.substring(1);
    }
}
