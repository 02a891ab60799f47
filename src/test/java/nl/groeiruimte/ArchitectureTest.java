package nl.groeiruimte;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** How the code is kept apart; a rule that finds nothing to judge fails. */
@AnalyzeClasses(packages = "nl.groeiruimte", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE = "org.camunda.bpm..";

    /** A move to another engine must stay a rename. */
    @ArchTest
    static final ArchRule engineStaysBehindTheProcessModule = noClasses()
            .that(not(resideInAPackage("nl.groeiruimte.platform.process..")))
            .and()
            .haveSimpleNameNotEndingWith("Delegate")
            .and()
            .haveSimpleNameNotEndingWith("Listener")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE)
            .allowEmptyShould(false);

    /** Keeps the rule above from holding because nothing uses the engine. */
    @ArchTest
    static final ArchRule delegatesAreThereForTheEngine = classes()
            .that()
            .haveSimpleNameEndingWith("Delegate")
            .should()
            .dependOnClassesThat(resideInAPackage(ENGINE))
            .andShould()
            .notBePublic()
            .allowEmptyShould(false);

    /**
     * But for the history level, for FEEL and for what is deployed: the engine lets one make one's own, and has no
     * other place for it.
     */
    @ArchTest
    static final ArchRule nobodyUsesTheEnginesInside = noClasses()
            .that()
            .haveNameNotMatching(".*\\.process\\.(PathHistory|LatestModels|KeptFeel|ReleasedModels)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda.bpm..impl..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule controllersLeaveTheDatabaseToOthers = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areMetaAnnotatedWith(Controller.class)
            .or(simpleNameEndingWith("Controller"))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(JdbcOperations.class)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule controllersAreKnownByTheirNameAndToNobodyElse = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areMetaAnnotatedWith(Controller.class)
            .or(simpleNameEndingWith("Controller"))
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Controller")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule roomsDoNotGoInCircles =
            slices().matching("nl.groeiruimte.(**)").should().beFreeOfCycles().allowEmptyShould(false);

    /** Whoever can read as somebody who is not there could read as anybody. */
    @ArchTest
    static final ArchRule onlyMailCalendarsAndOpenPagesReadAsSomebodyElse = classes()
            .that()
            .haveNameMatching("nl\\.groeiruimte\\.platform\\.security\\.(ReadingAs|Sight)")
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .haveNameMatching("nl\\.groeiruimte\\.(platform\\.mail\\.MailWriters|desk\\.agenda\\.CalendarReading"
                    + "|desk\\.messages\\.Summary(Mail|Reading)"
                    + "|platform\\.live\\.LiveReader|platform\\.security\\.(ReadingAs|Sight))")
            .allowEmptyShould(false);

    /** Newcomers look from top to bottom: whoever changes a wing need not know those above it. */
    @ArchTest
    static final ArchRule arrowsBetweenWingsRunDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("desk")
            .definedBy("nl.groeiruimte.desk..")
            .layer("api")
            .definedBy("nl.groeiruimte.api..")
            .layer("stewardship")
            .definedBy("nl.groeiruimte.stewardship..")
            .layer("cases")
            .definedBy("nl.groeiruimte.cases..")
            .layer("reports")
            .definedBy("nl.groeiruimte.reports..")
            .layer("supply")
            .definedBy("nl.groeiruimte.supply..")
            .layer("reference")
            .definedBy("nl.groeiruimte.reference..")
            .layer("platform")
            .definedBy("nl.groeiruimte.platform..")
            .whereLayer("desk")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("stewardship")
            .mayOnlyBeAccessedByLayers("desk")
            .whereLayer("cases")
            .mayOnlyBeAccessedByLayers("desk", "api", "stewardship")
            .whereLayer("reports")
            .mayOnlyBeAccessedByLayers("desk", "api")
            .whereLayer("supply")
            .mayOnlyBeAccessedByLayers("desk", "api", "stewardship", "cases")
            .whereLayer("reference")
            .mayOnlyBeAccessedByLayers("desk", "api", "stewardship", "cases", "reports", "supply")
            .withOptionalLayers(false);

    /** Else a new package beside the wings would be bound by none of their rules. */
    @ArchTest
    static final ArchRule everyRoomIsInAWing = classes()
            .that()
            .resideOutsideOfPackage("nl.groeiruimte")
            .should()
            .resideInAnyPackage(
                    "nl.groeiruimte.desk..",
                    "nl.groeiruimte.api..",
                    "nl.groeiruimte.stewardship..",
                    "nl.groeiruimte.cases..",
                    "nl.groeiruimte.reports..",
                    "nl.groeiruimte.supply..",
                    "nl.groeiruimte.reference..",
                    "nl.groeiruimte.platform..")
            .allowEmptyShould(false);

    /** Columns are read in one way: a moment, a list or a number that is null is forgotten when read by hand. */
    @ArchTest
    static final ArchRule rowsAreReadTheSameEverywhere = noClasses()
            .that()
            .resideOutsideOfPackage("nl.groeiruimte.platform.rows")
            .should()
            .callMethod(ResultSet.class, "getTimestamp", String.class)
            .orShould()
            .callMethod(ResultSet.class, "getTimestamp", int.class)
            .orShould()
            .callMethod(ResultSet.class, "getArray", String.class)
            .orShould()
            .callMethod(ResultSet.class, "getObject", String.class, Class.class)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule fieldsAreNotInjected = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .andShould()
            .notBeAnnotatedWith(Value.class)
            .andShould()
            .notBeAnnotatedWith(Resource.class)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule settersAreNotInjected =
            methods().should().notBeAnnotatedWith(Autowired.class).allowEmptyShould(false);

    /** Records whose components are a form that stands elsewhere, and so cannot be put in parts; with that form. */
    private static final Map<String, String> FLAT_RECORDS = Map.of(
            "LeadResource", "the names and order of the API's JSON, as its reader finds them",
            "NewLead", "the names of the API's JSON",
            "SiteChange", "the names of the API's JSON",
            "NeedVerdict", "the JSON of kept shortlists",
            "Target", "the JSON of frozen reports, of which the checksum is told");

    /** More than ten values one after the other are mixed up; those that belong together get a name. */
    @ArchTest
    static void recordsHaveAtMostTenParts(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> type.getFields().stream()
                                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                        .count()
                                > 10)
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(FLAT_RECORDS.keySet());
    }

    /** Two types of one name are told apart by their imports alone. */
    @ArchTest
    static void noTwoTypesHaveOneName(JavaClasses classes) {
        Map<String, List<String>> named = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(named).isNotEmpty();
        assertThat(named.values()).allSatisfy(types -> assertThat(types).hasSize(1));
    }
}
