package io.roundtrip;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.roundtrip.host.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.Test;

/** What must never break in this house. */
public class HouseRulesTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.roundtrip");

  private static final String[] EDGES = {
    "io.roundtrip..ao..",
    "io.roundtrip..jira..",
    "io.roundtrip..rest..",
    "io.roundtrip..web..",
    "io.roundtrip.host.."
  };

  /** Composition: the only places that know Spring. */
  private static final DescribedPredicate<JavaClass> WIRING =
      simpleNameEndingWith("Wiring")
          .or(simpleNameEndingWith("HostServices"))
          .or(simpleNameEndingWith("Journey"));

  private static final int LONGEST_FILE = 200;
  private static final Set<String> LONGER_WITH_A_REASON = Set.of();

  @AfterClass
  public static void the_house_in_numbers() throws IOException {
    System.out.println(House.report(OURS, Path.of("src/main/java")));
  }

  @Test
  public void above_the_edges_there_is_only_java() {
    noClasses()
        .that(resideInAPackage("io.roundtrip..").and(DescribedPredicate.not(edges())))
        .and(DescribedPredicate.not(WIRING))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "com.atlassian..",
                "com.opensymphony..",
                "net.java.ao..",
                "org.springframework..",
                "org.osgi..",
                "jakarta..",
                "com.fasterxml.."))
        .check(OURS);
  }

  @Test
  public void active_objects_stay_in_ao() {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage("io.roundtrip..ao..")))
        .should()
        .dependOnClassesThat(resideInAPackage("net.java.ao.."))
        .check(OURS);
  }

  @Test
  public void only_the_wiring_knows_spring() {
    noClasses()
        .that(DescribedPredicate.not(WIRING))
        .should()
        .dependOnClassesThat(resideInAPackage("org.springframework.."))
        .check(OURS);
  }

  @Test
  public void jakarta_stays_in_rest_web_and_host_and_mail_in_four_classes() {
    noClasses()
        .that(
            DescribedPredicate.not(
                resideInAnyPackage(
                    "io.roundtrip..rest..", "io.roundtrip..web..", "io.roundtrip.host..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("jakarta.servlet..", "jakarta.ws.."))
        .check(OURS);
    noClasses()
        .that(
            DescribedPredicate.not(
                JavaClass.Predicates.simpleName("MailParts")
                    .or(JavaClass.Predicates.simpleName("MailReader"))
                    .or(JavaClass.Predicates.simpleName("AnswersHandler"))
                    .or(nameMatching(".*\\.OwnTransport(\\$.*)?"))))
        .should()
        .dependOnClassesThat(resideInAPackage("jakarta.mail.."))
        .check(OURS);
  }

  @Test
  public void a_library_in_the_jar_has_one_class_that_names_it() {
    noClasses()
        .that(DescribedPredicate.not(JavaClass.Predicates.simpleName("Csv")))
        .should()
        .dependOnClassesThat(resideInAPackage("de.siegmar.."))
        .check(OURS);
    noClasses()
        .that(DescribedPredicate.not(JavaClass.Predicates.simpleName("CharsetOf")))
        .should()
        .dependOnClassesThat(resideInAPackage("org.mozilla.."))
        .check(OURS);
  }

  @Test
  public void rooms_form_no_circle() {
    slices().matching("io.roundtrip.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  public void other_rooms_name_a_rooms_door_only() {
    assertThat(House.pastTheDoor(OURS)).isEmpty();
  }

  @Test
  public void sub_rooms_form_no_circle() {
    assertThat(House.circlesOfSubRooms(OURS)).isEmpty();
  }

  @Test
  public void a_floor_is_not_crowded() throws IOException {
    Map<String, Long> floors = House.floors(Path.of("src/main/java"));

    assertThat(floors).hasSizeGreaterThan(40);
    assertThat(floors.entrySet()).filteredOn(floor -> floor.getValue() > House.CROWDED).isEmpty();
  }

  @Test
  public void a_constructor_takes_what_one_idea_needs() {
    assertThat(House.constructors(OURS, House.ONE_IDEA + 1)).isEmpty();
  }

  @Test
  public void listeners_of_jira_throw_nothing_at_jira() {
    methods()
        .that()
        .areAnnotatedWith("com.atlassian.event.api.EventListener")
        .should(House.callOnly("io.roundtrip.host.jira.Quietly"))
        .check(OURS);
  }

  @Test
  public void there_is_one_way_to_get_a_text_and_one_to_ask_who_may() {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage("io.roundtrip.host..")))
        .should()
        .dependOnClassesThat(JavaClass.Predicates.simpleName("I18nResolver"))
        .check(OURS);
    noClasses()
        .that(resideInAPackage("io.roundtrip..rest.."))
        .and(DescribedPredicate.not(resideInAPackage("io.roundtrip.host..")))
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.simpleName("JiraAuthenticationContext")
                .or(JavaClass.Predicates.simpleName("PermissionManager"))
                .or(JavaClass.Predicates.simpleName("GlobalPermissionManager")))
        .check(OURS);
  }

  @Test
  public void services_are_looked_up_in_host_only_but_for_field_types() {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage("io.roundtrip.host..")))
        .and(
            DescribedPredicate.not(
                JavaClass.Predicates.assignableTo(
                    "com.atlassian.jira.issue.customfields.CustomFieldType")))
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.simpleName("ComponentAccessor")
                .or(JavaClass.Predicates.simpleName("FrameworkUtil")))
        .check(OURS);
  }

  @Test
  public void threads_are_made_in_host_only_where_every_turn_is_set_up_and_cleaned_up() {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage("io.roundtrip.host..")))
        .should()
        .callConstructor(Worker.class, String.class, Worker.Turn.class)
        .orShould()
        .accessTargetWhere(House.startsThreads())
        .check(OURS);
  }

  @Test
  public void nobody_reads_the_clock() {
    noClasses()
        .that(DescribedPredicate.not(WIRING))
        .should()
        .accessTargetWhere(readsTheClock())
        .check(OURS);
  }

  @Test
  public void names_say_what_a_thing_is() {
    noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dao)").check(OURS);
  }

  @Test
  public void every_row_names_its_table() {
    classes()
        .that(JavaClass.Predicates.assignableTo("net.java.ao.RawEntity"))
        .should()
        .beAnnotatedWith("net.java.ao.schema.Table")
        .andShould()
        .haveSimpleNameEndingWith("Row")
        .check(OURS);
  }

  /** Jira's dates may be missing, and custom fields may bear the names of its own. */
  @Test
  public void what_jira_says_of_dates_and_changes_is_read_where_that_is_known() {
    noClasses()
        .that(DescribedPredicate.not(JavaClass.Predicates.simpleName("IssueTimes")))
        .should()
        .callMethodWhere(
            target(nameMatching("getCreated|getUpdated"))
                .and(target(owner(JavaClass.Predicates.assignableTo(Issue.class)))))
        .check(OURS);
    noClasses()
        .should()
        .callMethodWhere(target(nameMatching("getAllChangeItems|getChangeItemForField")))
        .check(OURS);
  }

  @Test
  public void no_java_serialisation_and_no_files_in_the_web_layer() {
    noClasses()
        .should()
        .dependOnClassesThat(JavaClass.Predicates.simpleName("ObjectInputStream"))
        .check(OURS);
    noClasses()
        .that(resideInAnyPackage("io.roundtrip..web..", "io.roundtrip..rest.."))
        .should()
        .dependOnClassesThat(resideInAPackage("java.nio.file.."))
        .check(OURS);
  }

  @Test
  public void a_file_holds_one_idea() throws IOException {
    Map<String, Long> tooLong = new TreeMap<>();

    for (Path file : sources("src/main/java")) {
      long lines = Files.readString(file).lines().count();
      String name = file.getFileName().toString();
      if (lines > LONGEST_FILE && !LONGER_WITH_A_REASON.contains(name)) tooLong.put(name, lines);
    }

    assertThat(tooLong).isEmpty();
  }

  @Test
  public void the_contract_knows_nothing_of_us_and_the_host_is_no_stage_for_one_play()
      throws IOException {
    Pattern ours = Pattern.compile("(?i)roundtrip");

    for (Path file : sources("src/jira-api/java")) {
      assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(ours);
    }
    for (Path file : sources("src/devhost")) {
      if (file.toString().contains("minijira/demo/")) continue;
      assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(ours);
    }
  }

  @Test
  public void no_two_beans_share_a_name() throws IOException {
    Pattern bean =
        Pattern.compile("@Bean(?:\\([^)]*\\))?\\s+(?:static\\s+)?[\\w.<>, ?]+?\\s(\\w+)\\(");
    Map<String, String> seen = new TreeMap<>();

    for (Path file : sources("src/main/java")) {
      Matcher m = bean.matcher(Files.readString(file));
      while (m.find()) {
        String other = seen.put(m.group(1), file.toString());
        assertThat(other).as("bean " + m.group(1) + " in " + file).isNull();
      }
    }

    assertThat(seen).hasSizeGreaterThan(30);
  }

  @Test
  public void the_rules_see_the_house() {
    assertThat(OURS.size()).isGreaterThan(100);
    assertThat(OURS.stream().filter(alwaysTrue()).map(JavaClass::getPackageName))
        .anyMatch(name -> name.startsWith("io.roundtrip.notify"));
  }

  private static DescribedPredicate<JavaClass> edges() {
    return resideInAnyPackage(EDGES);
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
    Map<String, Set<String>> clocks =
        Map.of(
            "java.time.Instant", Set.of("now"),
            "java.time.LocalDate", Set.of("now"),
            "java.time.LocalDateTime", Set.of("now"),
            "java.time.ZonedDateTime", Set.of("now"),
            "java.lang.System", Set.of("currentTimeMillis"),
            "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"));
    return DescribedPredicate.describe(
        "read the clock",
        access ->
            clocks
                    .getOrDefault(access.getTargetOwner().getName(), Set.of())
                    .contains(access.getTarget().getName())
                || newDate(access));
  }

  private static boolean newDate(JavaAccess<?> access) {
    return access.getTargetOwner().getName().equals("java.util.Date")
        && access.getTarget().getFullName().equals("java.util.Date.<init>()");
  }

  private static List<Path> sources(String root) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files.filter(Files::isRegularFile).filter(HouseRulesTest::text).toList();
    }
  }

  private static boolean text(Path file) {
    return Pattern.compile("\\.(java|vm|css|js|txt|html|properties)$")
        .matcher(file.toString())
        .find();
  }
}
