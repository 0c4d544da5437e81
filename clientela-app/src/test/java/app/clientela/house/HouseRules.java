package app.clientela.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// The laws of the house. Each names the package of the bad house that must break it.
final class HouseRules {

    record Law(String breaker, ArchRule rule) {
        @Override
        public String toString() {
            return breaker;
        }
    }

    /// What is built from `src/main`, whoever compiled it.
    static final ImportOption NO_TESTS =
            location -> !location.contains("/test-classes/") && !location.contains("/test/");

    private HouseRules() {}

    static List<Law> all() {
        return List.of(
                law("sqloutside", ONLY_STORES_SPEAK_SQL),
                law("openstore", STORES_ARE_HIDDEN),
                law("leanondoor", NOBODY_LEANS_ON_A_DOOR),
                law("opendoor", DOORS_ARE_HIDDEN),
                law("sharedtable", A_TABLE_HAS_ONE_OWNER),
                law("frameworkface", FACES_ARE_FREE_OF_FRAMEWORKS),
                law("emptyname", NAMES_SAY_SOMETHING),
                law("ownclock", TIME_COMES_IN),
                law("machinezone", NO_TIME_WITHOUT_ZONE),
                law("bareamount", AMOUNTS_ARE_MONEY),
                law("injected", NOTHING_IS_INJECTED),
                law("staticstate", NO_STATIC_STATE),
                law("printing", ONLY_COMMANDS_PRINT),
                law("hiddenwork", ONLY_FACES_OPEN_TRANSACTIONS),
                law("annotated", NO_TRANSACTIONS_BY_ANNOTATION),
                law("loneinterface", NO_INTERFACE_FOR_ONE),
                law("bannedlibrary", NO_BANNED_LIBRARY),
                law("conflictreturning", NO_RETURNING_ON_CONFLICT),
                law("unmarked", EVERY_PACKAGE_IS_NULL_MARKED));
    }

    private static Law law(String breaker, ArchRule rule) {
        return new Law(breaker, rule);
    }

    static final ArchRule ONLY_STORES_SPEAK_SQL = noClasses()
            .that(not(Rooms.called(".*Store")))
            .and(not(resideInAnyPackage("app.clientela.platform.db..", "app.clientela.db..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "app.clientela.db..")
            .because("SQL has one address; everything else asks a store in the words of the shop");

    static final ArchRule STORES_ARE_HIDDEN = classes()
            .that()
            .haveSimpleNameEndingWith("Store")
            .should()
            .bePackagePrivate()
            .because("the compiler itself then keeps pages away from SQL");

    static final ArchRule NOBODY_LEANS_ON_A_DOOR = noClasses()
            .that(not(Rooms.doors()))
            .and(not(resideInAPackage("app.clientela")))
            .should()
            .dependOnClassesThat(Rooms.doors())
            .because("a door can be changed or closed without the room behind it noticing");

    static final ArchRule DOORS_ARE_HIDDEN = classes()
            .that(Rooms.doors())
            .and(not(Rooms.called(".*Command")))
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .bePackagePrivate()
            .because("nobody but the framework has to find a page; commands are named by the main program");

    static final ArchRule A_TABLE_HAS_ONE_OWNER = classes()
            .that(not(resideInAPackage("app.clientela.db..")))
            .should(Conditions.useOnlyTablesOfTheirOwnRoom())
            .because("a question about another room's rows is asked of that room");

    static final ArchRule FACES_ARE_FREE_OF_FRAMEWORKS = classes()
            .that()
            .arePublic()
            .should(Conditions.showNoFramework())
            .because("what a room says is said in the words of the shop and in plain Java");

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould(Conditions.beCalled(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Info|Data)|I[A-Z].*|Abstract.*"))
            .because("these words fit every class, so they say nothing about one");

    static final ArchRule TIME_COMES_IN = noClasses()
            .should(Conditions.readTheMachinesClock())
            .because("time comes in through the door, so that a test can choose it");

    static final ArchRule NO_TIME_WITHOUT_ZONE = noClasses()
            .should(Conditions.useTimeWithoutZone())
            .because("what happened is an Instant, a business day is a LocalDate in the shop's zone");

    static final ArchRule AMOUNTS_ARE_MONEY = classes()
            .that(Rooms.rooms())
            .and(not(Rooms.called(".*(Calibration|Figures)")))
            .and(not(resideInAPackage("app.clientela.intake")))
            .and(not(resideInAPackage("app.clientela.analyst..")))
            .should(Conditions.carryNoBareNumbers())
            .because("cents are counted, not approximated");

    static final ArchRule NOTHING_IS_INJECTED = noClasses()
            .should(Conditions.beAnnotatedForInjection())
            .because("the house is put together in one readable place, by constructors");

    static final ArchRule NO_STATIC_STATE = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("app.clientela.db..")
            .and()
            .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .because("two shops, or two tests, must not meet in a variable");

    static final ArchRule ONLY_COMMANDS_PRINT = noClasses()
            .that(not(resideInAPackage("..cli..")))
            .should(Conditions.print())
            .because("only a command knows that somebody reads its output");

    static final ArchRule ONLY_FACES_OPEN_TRANSACTIONS = classes()
            .that(Rooms.rooms())
            .should(Conditions.leaveTransactionsToFaces())
            .because("who reads a face sees what is kept together");

    static final ArchRule NO_TRANSACTIONS_BY_ANNOTATION = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.transaction.annotation..")
            .because("a unit of work is said in code, where it can be read and stepped through");

    static final ArchRule NO_INTERFACE_FOR_ONE = classes()
            .that()
            .areInterfaces()
            .and()
            .areTopLevelClasses()
            .and(not(resideInAPackage("app.clientela.db..")))
            .and()
            .areNotAnnotations()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should(Conditions.haveTwoImplementations())
            .because("an interface with one implementation is a detour");

    static final ArchRule NO_BANNED_LIBRARY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "lombok..",
                    "com.google.common..",
                    "org.apache.commons.lang..",
                    "org.apache.commons.lang3..",
                    "io.vavr..",
                    "org.mapstruct..",
                    "javax.inject..")
            .because("the JDK has it, or ten lines of our own do");

    static final ArchRule NO_RETURNING_ON_CONFLICT = classes()
            .should(Conditions.notReturnFromAConflict())
            .because("on SQLite it answers with another row, silently");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .that(not(resideInAPackage("app.clientela.db..")))
            .should(Conditions.standInANullMarkedPackage())
            .because("the promise that nothing is null is made package by package");
}
