package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** The tables of the contract's README say what its Javadoc marks and what our classes call. */
public class ContractTableTest {
  private static final Path CONTRACT = Path.of("src/jira-api");
  private static final String CONSTANTS = "the constants";
  private static final Pattern MARK =
      Pattern.compile("/\\*\\* Not confirmed\\. \\*/\\s+([^;{=]+)[;{=]");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.roundtrip");

  private final Map<String, Row> unconfirmed = table("## Not confirmed");

  @Test
  public void every_mark_in_the_contract_is_in_the_table_and_the_other_way_round()
      throws IOException {
    Map<String, Set<String>> listed = new TreeMap<>();
    unconfirmed.forEach((type, row) -> listed.put(type, row.members));

    assertThat(listed).isEqualTo(marked());
  }

  @Test
  public void used_in_names_the_classes_that_call_the_member() {
    Map<String, String> said = new TreeMap<>();
    unconfirmed.forEach((type, row) -> said.put(type, row.cells.get(3)));
    Map<String, String> called = new TreeMap<>();
    callers().forEach((type, names) -> called.put(type, cell(names)));

    assertThat(said).isEqualTo(called);
  }

  @Test
  public void what_is_confirmed_since_is_in_the_contract_without_a_mark() throws IOException {
    Map<String, Set<String>> marked = marked();
    Map<String, Set<String>> wrong = new TreeMap<>();
    for (Row row : table("## Confirmed since").values()) {
      Set<String> members = new TreeSet<>(row.members);
      members.removeAll(declared(row.type()));
      row.members.stream()
          .filter(marked.getOrDefault(row.type(), Set.of())::contains)
          .forEach(members::add);
      if (!members.isEmpty()) wrong.put(row.type(), members);
    }

    assertThat(wrong).isEmpty();
  }

  private static Map<String, Set<String>> marked() throws IOException {
    Map<String, Set<String>> marked = new TreeMap<>();
    Path sources = CONTRACT.resolve("java");
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        Set<String> members =
            MARK.matcher(text)
                .results()
                .map(found -> written(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (text.contains("Not confirmed: " + CONSTANTS)) members.add(CONSTANTS);
        String name = sources.relativize(file).toString().replace('\\', '/').replace('/', '.');
        if (!members.isEmpty()) marked.put(name.replaceAll("\\.java$", ""), members);
      }
    }
    return marked;
  }

  /** {@code Name(Type, Type)} of a declaration, or the name of a constant; without generics. */
  private static String written(String declaration) {
    String plain = withoutGenerics(declaration).replace("...", "[]").trim();
    int open = plain.indexOf('(');
    String name = last(open < 0 ? plain : plain.substring(0, open));
    if (open < 0) return name;
    String inside = plain.substring(open + 1, plain.lastIndexOf(')')).trim();
    return Arrays.stream(inside.split(","))
        .map(parameter -> parameter.trim().replaceAll("\\s+\\w+$", ""))
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static String withoutGenerics(String text) {
    String less = text.replaceAll("<[^<>]*>", "");
    return less.equals(text) ? text : withoutGenerics(less);
  }

  private static String last(String words) {
    String[] each = words.trim().split("\\s+");
    return each[each.length - 1];
  }

  private Map<String, Set<String>> callers() {
    Map<String, Set<String>> callers = new TreeMap<>();
    unconfirmed.keySet().forEach(type -> callers.put(type, new TreeSet<>()));
    for (JavaClass ours : OURS) {
      for (JavaAccess<?> access : ours.getAccessesFromSelf()) {
        Optional<? extends JavaMember> member = access.getTarget().resolveMember();
        if (member.filter(this::isListed).isEmpty()) continue;
        callers.get(member.get().getOwner().getName()).add(outermost(ours));
      }
    }
    return callers;
  }

  private static String cell(Set<String> names) {
    if (names.isEmpty()) return "dev host";
    return names.stream().collect(Collectors.joining("`, `", "`", "`"));
  }

  private boolean isListed(JavaMember member) {
    Row row = unconfirmed.get(member.getOwner().getName());
    return row != null
        && (row.members.contains(signature(member)) || row.members.contains(CONSTANTS));
  }

  private static String outermost(JavaClass ours) {
    return ours.getEnclosingClass().map(ContractTableTest::outermost).orElse(ours.getSimpleName());
  }

  private static Set<String> declared(String type) {
    JavaClass imported = new ClassFileImporter().importClasses(load(type)).iterator().next();
    return imported.getMembers().stream()
        .map(ContractTableTest::signature)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Class<?> load(String type) {
    try {
      return Class.forName(type, false, ContractTableTest.class.getClassLoader());
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException("no such type in the contract: " + type, absent);
    }
  }

  private static String signature(JavaMember member) {
    if (!(member instanceof JavaCodeUnit unit)) return member.getName();
    String name = unit.isConstructor() ? unit.getOwner().getSimpleName() : unit.getName();
    return unit.getRawParameterTypes().stream()
        .map(JavaClass::getSimpleName)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static Map<String, Row> table(String heading) {
    String text = read();
    int from = text.indexOf("\n" + heading + "\n");
    assertThat(from).as(heading).isNotNegative();
    int to = text.indexOf("\n## ", from + 1);
    Map<String, Row> rows = new LinkedHashMap<>();
    text.substring(from, to < 0 ? text.length() : to)
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(Row::new)
        .forEach(row -> assertThat(rows.put(row.type(), row)).as("twice: " + row.type()).isNull());
    assertThat(rows).as(heading).isNotEmpty();
    return rows;
  }

  private static String read() {
    try {
      return Files.readString(CONTRACT.resolve("README.md"));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static Set<String> quoted(String cell) {
    return QUOTED
        .matcher(cell)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** One type and its members in a table of the README. */
  private static final class Row {
    private final List<String> cells;
    private final Set<String> members;

    Row(String line) {
      cells = Arrays.stream(line.substring(1).split("\\|")).map(String::trim).toList();
      members =
          cells.get(1).equals(CONSTANTS)
              ? Set.of(CONSTANTS)
              : quoted(cells.get(1)).stream()
                  .map(ContractTableTest::written)
                  .collect(Collectors.toCollection(TreeSet::new));
    }

    String type() {
      Set<String> types = quoted(cells.get(0));
      assertThat(types).as("one type a row").hasSize(1);
      return types.iterator().next().replaceFirst("^c\\.a\\.", "com.atlassian.");
    }
  }
}
