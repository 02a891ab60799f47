package nl.groeiruimte.platform.form;

import static nl.groeiruimte.platform.form.TestForms.OPTIONS;
import static nl.groeiruimte.platform.form.TestForms.TODAY;
import static nl.groeiruimte.platform.form.TestForms.read;
import static nl.groeiruimte.platform.form.TestForms.room;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class FormViewTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final SpringTemplateEngine ENGINE = engine();
    private static final ThymeleafEvaluationContext BEANS = beans();

    /** Stands for the glossary, which has tests of its own: leaves texts as they are. */
    public static final class NoGlossary {

        public String explainIn(String html) {
            return html;
        }
    }

    private static ThymeleafEvaluationContext beans() {
        StaticApplicationContext beans = new StaticApplicationContext();
        beans.registerSingleton("glossary", NoGlossary.class);
        return new ThymeleafEvaluationContext(beans, null);
    }

    private static SpringTemplateEngine engine() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/form-errors");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCheckExistence(true);
        templates.setOrder(1);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(Set.of(templates, new StringTemplateResolver()));
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }

    private static Document render(String fragment, FormView view, Locale locale) {
        return Jsoup.parseBodyFragment(html(fragment, view, locale));
    }

    private static String html(String fragment, FormView view, Locale locale) {
        String page = "<div th:replace=\"~{form/form :: " + fragment + "(${view})}\"></div>";
        return ENGINE.process(
                page,
                new Context(
                        locale,
                        Map.of(
                                "view",
                                view,
                                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                                BEANS)));
    }

    private static Document fields(FormView view) {
        return render("fields", view, DUTCH);
    }

    private static FormView view(String... changes) {
        return room().view(OPTIONS, DUTCH).refreshAt("/taken/1/velden").show(read(changes));
    }

    @Test
    void errorSummarySaysWhatIsToBeGivenAndWhatIsToBeCorrected() {
        assertThat(title(view("name", "", "floorArea", "veel", "years", "31")))
                .isEqualTo("Vul nog 1 antwoord in, en verbeter 2 antwoorden");
        assertThat(title(view("floorArea", "veel"))).isEqualTo("Er klopt 1 antwoord nog niet");
    }

    private static String title(FormView view) {
        return fields(view).selectFirst("#form-errors h2").text();
    }

    @Test
    void everyErrorLinksToItsField() {
        Document page = fields(room().view(OPTIONS, DUTCH).show(room().read(Map.of(), OPTIONS, TODAY)));
        Element summary = page.selectFirst("#form-errors[role=alert][tabindex=-1]");
        assertThat(summary.selectFirst("h2").text()).isEqualTo("Vul nog 6 antwoorden in");
        assertThat(summary.select("a")).hasSize(6).allSatisfy(link -> {
            Element target = page.getElementById(link.attr("href").substring(1));
            assertThat(target.tagName()).isEqualTo("input");
        });
    }

    @Test
    void fieldThatTheCaseAnswersIsNeitherShownNorRequired() {
        Options options = OPTIONS.without("name");
        assertThat(fields(room().view(options, DUTCH)).select("[name=name]")).isEmpty();
        assertThat(room().read(TestForms.posted("name", null), options, TODAY).errors())
                .isEmpty();
        assertThat(room().read(TestForms.posted("name", "Toch getypt"), options, TODAY)
                        .values()
                        .has("name"))
                .isFalse();
    }

    @Test
    void otherFieldsAreFilledByAButtonThatNeedsNoJavaScript() {
        Options sites = Options.of(Map.of("ownSites", List.of(Option.of("techport", "Techport"))));
        FormView view = TestCatalogue.ofTheProduct()
                .form("make-proposition")
                .view(sites, DUTCH)
                .refreshAt("/taken/1/velden")
                .refill(Map.of("answer", "offer", "site", "techport"));

        Element button = fields(view).selectFirst("button[name=_fill]");
        assertThat(button.attr("type")).isEqualTo("submit");
        assertThat(button.attr("value")).isEqualTo("site");
        assertThat(button.attr("formaction")).isEqualTo("/taken/1/velden");
        assertThat(button.text()).isEqualTo("Neem over wat we hiervan weten");
    }

    @Test
    void refillingChangesNoOtherAnswer() {
        Map<String, Object> known = new HashMap<>(Map.of("floorArea", new BigDecimal("2500")));
        known.put("neededBy", null);
        Document page = fields(view().refill(known));
        assertThat(page.selectFirst("[name=floorArea]").val()).isEqualTo("2.500");
        assertThat(page.selectFirst("[name=neededBy]").val()).isEmpty();
        assertThat(page.selectFirst("[name=name]").val()).isEqualTo("Voorbeeld BV");
    }

    @Test
    void everyErrorAlsoStandsAtItsField() {
        Document page = fields(view("floorArea", "99", "found", "perhaps", "kinds", "water", "consent", null));
        assertThat(page.getElementById("field-floorArea-error").text())
                .isEqualTo("Vul bij ‘Vloeroppervlak’ een getal in tussen 100 en 500.000 m².");
        for (String key : List.of("floorArea", "found", "kinds", "consent")) {
            Element field = page.getElementById("field-" + key);
            assertThat(field.attr("aria-describedby")).contains("field-" + key + "-error");
        }
        assertThat(page.select("[aria-invalid=true]").eachAttr("id"))
                .contains("field-floorArea", "field-found", "field-kinds-0", "field-consent");
    }

    @Test
    void errorWithoutAFieldOnThePageHasNoLink() {
        FormResult result = read().withErrors(
                        List.of(FieldError.of("", "form.error.required"), FieldError.of("site", "form.error.option")));
        Document page = fields(room().view(OPTIONS, DUTCH).show(result));
        assertThat(page.select("#form-errors li")).hasSize(2);
        assertThat(page.select("#form-errors a")).isEmpty();
    }

    @Test
    void everyFieldHasALabelAndItsExplanationsExist() {
        Document page = fields(view("kinds", "energy", "found", "yes", "site", "other", "floorArea", "veel"));
        assertThat(page.select("input:not([type=hidden]), select, textarea"))
                .hasSizeGreaterThan(15)
                .allSatisfy(input ->
                        assertThat(page.select("label[for=" + input.id() + "]")).hasSize(1));
        assertThat(page.select("[aria-describedby]")).isNotEmpty().allSatisfy(element -> assertThat(
                        element.attr("aria-describedby").split(" "))
                .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull()));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("input[type=date], [required]")).isEmpty();
    }

    @Test
    void unitsAndHintsBelongToTheirField() {
        Document page = fields(view());
        assertThat(page.getElementById("field-floorArea").attr("aria-describedby"))
                .isEqualTo("field-floorArea-description field-floorArea-unit");
        assertThat(page.getElementById("field-floorArea-unit").text()).isEqualTo("m²");
        assertThat(page.getElementById("field-investment-unit").text()).isEqualTo("€");
        assertThat(page.getElementById("field-neededBy").attr("inputmode")).isEqualTo("numeric");
        assertThat(page.getElementById("field-neededBy-hint").text()).contains("dd-mm-jjjj");
    }

    @Test
    void optionalFieldsSaySoInWords() {
        Document page = fields(view());
        assertThat(page.selectFirst("label[for=field-power]").text()).isEqualTo("Vermogen (niet verplicht)");
        assertThat(page.selectFirst("label[for=field-name]").text()).isEqualTo("Naam");
    }

    @Test
    void groupsAndChoicesHaveALegend() {
        Document page = fields(view());
        assertThat(page.select("fieldset > legend").eachText()).containsExactly("Ruimte", "Soorten", "Gevonden?");
        assertThat(page.getElementById("field-found").attr("role")).isEqualTo("radiogroup");
        assertThat(page.getElementById("field-kinds").attr("role")).isEqualTo("group");
        assertThat(page.select("input[name=kinds][checked]").eachAttr("value")).containsExactly("space");
    }

    @Test
    void whatWasTypedIsShownAgain() {
        FormView view = view(
                "floorArea", "veel <m²>", "neededBy", "31-02-2027", "kinds", "energy", "kindNote", "\neen\n<b>twee");
        Document page = fields(view);
        assertThat(page.getElementById("field-floorArea").val()).isEqualTo("veel <m²>");
        assertThat(page.getElementById("field-neededBy").val()).isEqualTo("31-02-2027");
        // A browser drops the first line end of a text area, so one more is written.
        assertThat(html("fields", view, DUTCH)).contains(">\n\neen\n&lt;b&gt;twee</textarea>");
    }

    @Test
    void conditionalFieldsKeepAPlaceAndAreThereOnlyWhenAsked() {
        Document without = fields(view());
        assertThat(without.getElementById("slot-site").hasAttr("hidden")).isTrue();
        assertThat(without.getElementById("field-site")).isNull();
        Document with = fields(view("found", "yes"));
        assertThat(with.getElementById("slot-site").hasAttr("hidden")).isFalse();
        assertThat(with.select("#slot-site option").eachText())
                .containsExactly("Kies een antwoord", "Campus Noord", "Anders");
    }

    @Test
    void changeOfADecidingFieldReplacesOnlyThePlacesThatDependOnIt() {
        Document page = fields(view());
        assertThat(page.select("[hx-post]").eachAttr("name")).containsOnly("kinds", "found");
        Element radio = page.getElementById("field-found-0");
        assertThat(radio.attr("hx-post")).isEqualTo("/taken/1/velden");
        assertThat(radio.attr("hx-select-oob")).isEqualTo("#slot-site,#slot-siteName");
        assertThat(page.getElementById("form-fields").attr("hx-swap")).isEqualTo("none");
    }

    @Test
    void withoutJavaScriptAButtonShowsTheConditionalFields() {
        assertThat(fields(view()).select("noscript").eachText()).hasSize(2);
        assertThat(html("fields", view(), DUTCH))
                .contains("name=\"refresh\"", "formaction=\"/taken/1/velden\"", "Toon de velden bij deze keuze");
    }

    @Test
    void knownValuesFillTheFormInTheNotationOfTheLanguage() {
        FormValues values = FormValues.of(
                Map.of("floorArea", 60000, "power", 1.5, "neededBy", "2028-03-01", "consent", true, "other", "x"));
        Document english = render("fields", room().view(OPTIONS, Locale.ENGLISH).fill(values), Locale.ENGLISH);
        assertThat(english.getElementById("field-floorArea").val()).isEqualTo("60,000");
        Document dutch = fields(room().view(OPTIONS, DUTCH).fill(values));
        assertThat(dutch.getElementById("field-floorArea").val()).isEqualTo("60.000");
        assertThat(dutch.getElementById("field-power").val()).isEqualTo("1,5");
        assertThat(dutch.getElementById("field-neededBy").val()).isEqualTo("01-03-2028");
        assertThat(dutch.getElementById("field-consent").hasAttr("checked")).isTrue();
    }

    @Test
    void theFormSpeaksEnglish() {
        FormView view = room().view(OPTIONS, Locale.ENGLISH).show(read("years", "31"));
        Document page = render("fields", view, Locale.ENGLISH);
        assertThat(page.selectFirst("legend").text()).isEqualTo("Space");
        assertThat(page.getElementById("field-years-error").text())
                .isEqualTo("Enter a number for ‘Term’ of 30 years or less.");
        assertThat(page.select("#form-errors h2").text()).isEqualTo("1 answer is not right yet");
    }

    @Test
    void textsShowASmallSafePartOfMarkdown() {
        Element text = fields(view()).selectFirst(".form-text");
        assertThat(text.select("strong").text()).isEqualTo("samen");
        assertThat(text.select("li").eachText()).containsExactly("Eerst <b>ruimte</b>", "Dan uitleg");
        assertThat(text.select("a").attr("href")).isEqualTo("/uitleg");
        assertThat(Markdown.inline("[x](https://elders.nl) [y](//elders.nl) [z](javascript:alert(1))"))
                .doesNotContain("<a");
        assertThat(Markdown.inline("[x](/a\"onclick=) <img src=x>")).doesNotContain("<a", "<img");
    }

    @Test
    void identitiesAreNotOfferedToTheSpellingChecker() {
        assertThat(fields(view()).getElementById("field-name").attr("spellcheck"))
                .isEqualTo("false");
    }

    @Test
    void answersReadAsAListWithUnitsAndWithoutTheIdentity() {
        FormValues values = FormValues.of(Map.of(
                "name",
                "Voorbeeld BV",
                "floorArea",
                60000,
                "investment",
                new BigDecimal("1500000"),
                "neededBy",
                "2028-03-01",
                "kinds",
                List.of("space", "energy"),
                "found",
                "yes",
                "site",
                "s1",
                "consent",
                true));
        Document page = render("readonly", room().view(OPTIONS, DUTCH).fill(values), DUTCH);
        assertThat(page.select("dd").eachText())
                .contains("60.000 m²", "€ 1.500.000", "01-03-2028", "Campus Noord", "Ja");
        assertThat(page.select("dd").stream().map(Element::wholeText).map(String::strip))
                .contains("Ruimte\nEnergie");
        assertThat(page.text()).doesNotContain("Voorbeeld BV", "KVK");
        assertThat(page.select("h3").eachText()).containsExactly("Ruimte");
        Document english =
                render("readonly", room().view(OPTIONS, Locale.ENGLISH).fill(values), Locale.ENGLISH);
        assertThat(english.select("dd").eachText()).contains("60,000 m²", "€ 1,500,000", "Yes");
    }

    @Test
    void questionsThatNobodyAnsweredAreFoldedWithTheirNumber() {
        FormView some = room().view(OPTIONS, DUTCH).fill(FormValues.of(Map.of("floorArea", 60000, "consent", true)));
        Document page = render("readonly", some, DUTCH);
        List<String> folded = page.select("details li").eachText();
        assertThat(page.select("details:not([open]) > summary").text())
                .isEqualTo(folded.size() + " vragen niet ingevuld");
        assertThat(folded)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(page.select("dt").eachText());
        assertThat(page.select("dd").eachText()).isNotEmpty().noneMatch(String::isEmpty);
    }

    @Test
    void everyMessageIsThereInBothLanguages() throws Exception {
        assertThat(bundle("_en")).isEqualTo(bundle("")).hasSizeGreaterThan(30);
    }

    @Test
    void aDraftIsShownAsItWasTypedWithoutErrors() {
        Map<String, List<String>> draft =
                read("floorArea", "nog vragen", "name", null).posted();
        FormResult reopened = room().read(draft, OPTIONS, TODAY).withoutErrors();
        Document page = fields(room().view(OPTIONS, DUTCH).show(reopened));
        assertThat(page.getElementById("field-floorArea").val()).isEqualTo("nog vragen");
        assertThat(page.getElementById("form-errors")).isNull();
    }

    private static Set<String> bundle(String language) throws Exception {
        try (var file = FormViewTest.class.getResourceAsStream("/messages/form-errors" + language + ".properties")) {
            ResourceBundle bundle = new PropertyResourceBundle(file);
            return new TreeSet<>(bundle.keySet());
        }
    }
}
