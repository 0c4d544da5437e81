package app.clientela.house;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// The conditions that the laws are made of, where ArchUnit has no ready word.
final class Conditions {

    private static final List<String> FRAMEWORKS =
            List.of("org.springframework.", "org.jooq.", "tools.jackson.", "com.fasterxml.", "jakarta.servlet.");

    private static final Set<String> BARE_NUMBERS =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.math.BigDecimal");

    private static final Set<String> ZONELESS =
            Set.of("java.time.LocalDateTime", "java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar");

    private static final Set<String> MACHINE_DEFAULTS =
            Set.of("java.time.ZoneId.systemDefault", "java.util.Locale.getDefault", "java.util.TimeZone.getDefault");

    private static final Set<String> MACHINE_CLOCKS =
            Set.of("java.lang.System.currentTimeMillis", "java.time.Clock.systemDefaultZone");

    private static final Set<String> INJECTIONS =
            Set.of("org.springframework.beans.factory.annotation.Autowired", "jakarta.inject.Inject");

    /// Only doors are found by the framework.
    private static final Set<String> STEREOTYPES = Set.of(
            "org.springframework.stereotype.Service",
            "org.springframework.stereotype.Component",
            "org.springframework.stereotype.Repository");

    private Conditions() {}

    static ArchCondition<JavaClass> useOnlyTablesOfTheirOwnRoom() {
        Map<String, Set<String>> owners = new TreeMap<>();
        return new ArchCondition<>("use only tables of their own room") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                tables(type)
                        .forEach(table -> owners.computeIfAbsent(table, _ -> new TreeSet<>())
                                .add(Rooms.of(type)));
            }

            @Override
            public void finish(ConditionEvents events) {
                owners.forEach((table, rooms) -> events.add(new SimpleConditionEvent(
                        table, rooms.size() == 1, "table " + table + " is used by the rooms " + rooms)));
                owners.clear();
            }
        };
    }

    private static Stream<String> tables(JavaClass type) {
        return type.getFieldAccessesFromSelf().stream()
                .map(JavaFieldAccess::getTarget)
                .filter(target -> target.getOwner().getName().equals("app.clientela.db.Tables"))
                .map(AccessTarget.FieldAccessTarget::getName);
    }

    static ArchCondition<JavaClass> showNoFramework() {
        return each("show no framework", (type, report) -> {
            if (!Rooms.isFace(type) && !Rooms.of(type).equals("kernel")) {
                return;
            }
            type.getCodeUnits().stream()
                    .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(unit ->
                            signature(unit).anyMatch(name -> FRAMEWORKS.stream().anyMatch(name::startsWith)))
                    .forEach(unit -> report.accept(unit.getFullName() + " names a framework"));
        });
    }

    private static Stream<String> signature(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                .map(JavaClass::getName);
    }

    static ArchCondition<JavaClass> beCalled(String pattern) {
        return found(
                "be called " + pattern,
                type -> type.getSimpleName().matches(pattern)
                        && !(type.getSimpleName().startsWith("Abstract")
                                && type.getModifiers().contains(JavaModifier.ABSTRACT)));
    }

    static ArchCondition<JavaClass> readTheMachinesClock() {
        return found(
                "read the machine's clock",
                type -> type.getMethodCallsFromSelf().stream()
                        .map(JavaMethodCall::getTarget)
                        .anyMatch(call -> MACHINE_CLOCKS.contains(nameOf(call)) || isNowWithoutClock(call)));
    }

    private static boolean isNowWithoutClock(AccessTarget.MethodCallTarget call) {
        return call.getName().equals("now")
                && call.getOwner().getPackageName().equals("java.time")
                && call.getRawParameterTypes().stream()
                        .noneMatch(given -> given.getName().equals("java.time.Clock"));
    }

    static ArchCondition<JavaClass> useTimeWithoutZone() {
        return found(
                "use a time without a zone, or the machine's",
                type -> !type.getPackageName().equals("app.clientela.intake")
                        && (type.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(on -> ZONELESS.contains(
                                                on.getTargetClass().getName()))
                                || type.getMethodCallsFromSelf().stream()
                                        .anyMatch(call -> MACHINE_DEFAULTS.contains(nameOf(call.getTarget())))));
    }

    private static String nameOf(AccessTarget.MethodCallTarget call) {
        return call.getOwner().getName() + "." + call.getName();
    }

    static ArchCondition<JavaClass> carryNoBareNumbers() {
        return each("carry no bare numbers", (type, report) -> {
            type.getFields().stream()
                    .filter(field -> BARE_NUMBERS.contains(field.getRawType().getName()))
                    .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                    .forEach(field -> report.accept(field.getFullName() + " is a bare number"));
            type.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(method -> signature(method).anyMatch(BARE_NUMBERS::contains))
                    .forEach(method -> report.accept(method.getFullName() + " deals in bare numbers"));
        });
    }

    static ArchCondition<JavaClass> beAnnotatedForInjection() {
        return found(
                "be annotated for injection",
                type -> Stream.concat(
                                type.getAnnotations().stream(),
                                type.getMembers().stream().flatMap(member -> member.getAnnotations().stream()))
                        .map(mark -> mark.getRawType().getName())
                        .anyMatch(mark ->
                                INJECTIONS.contains(mark) || (!Rooms.isDoor(type) && STEREOTYPES.contains(mark))));
    }

    static ArchCondition<JavaClass> print() {
        return found(
                "print",
                type -> type.getFieldAccessesFromSelf().stream()
                        .map(JavaFieldAccess::getTarget)
                        .anyMatch(target -> target.getOwner().getName().equals("java.lang.System")
                                && (target.getName().equals("out")
                                        || target.getName().equals("err"))));
    }

    static ArchCondition<JavaClass> leaveTransactionsToFaces() {
        return each(
                "leave transactions to faces",
                (type, report) -> type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getName().equals("app.clientela.platform.db.Database")
                                && Set.of("read", "write").contains(call.getName()))
                        .filter(_ -> !Rooms.isFace(type))
                        .forEach(call -> report.accept(call.getDescription())));
    }

    static ArchCondition<JavaClass> haveTwoImplementations() {
        return each("have two implementations", (type, report) -> {
            if (type.getAllSubclasses().size() < 2) {
                report.accept(type.getName() + " has " + type.getAllSubclasses().size() + " implementation(s)");
            }
        });
    }

    static ArchCondition<JavaClass> notReturnFromAConflict() {
        return each(
                "not return from a conflict",
                (type, report) -> type.getCodeUnits().stream()
                        .filter(unit -> calls(unit, "onConflict", "onDuplicateKey") && calls(unit, "returning"))
                        .forEach(unit -> report.accept(unit.getFullName() + " returns from an insert on conflict")));
    }

    private static boolean calls(JavaCodeUnit unit, String... beginnings) {
        return unit.getMethodCallsFromSelf().stream()
                .map(JavaAccess::getTarget)
                .filter(target -> target.getOwner().getPackageName().startsWith("org.jooq"))
                .anyMatch(target -> Stream.of(beginnings).anyMatch(target.getName()::startsWith));
    }

    static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return each("stand in a null-marked package", (type, report) -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                report.accept(type.getPackageName() + " has no @NullMarked package-info");
            }
        });
    }

    private static ArchCondition<JavaClass> found(String what, Predicate<JavaClass> is) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, is.test(type), type.getName() + " does: " + what));
            }
        };
    }

    private static ArchCondition<JavaClass> each(String what, BiConsumer<JavaClass, Consumer<String>> reporting) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                reporting.accept(type, message -> events.add(SimpleConditionEvent.violated(type, message)));
            }
        };
    }
}
