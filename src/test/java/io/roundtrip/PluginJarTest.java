package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.setup.check.JavaChecks;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Opens the built jar and looks at what Jira would be given. */
public class PluginJarTest {
  private static final int JAVA_17 = 61;
  private static final String SHADED = "io/roundtrip/shaded/";
  private static final long TEN_MEGABYTES = 10L * 1024 * 1024;
  private static final Set<String> ACCESS =
      Set.of(
          "UnrestrictedAccess",
          "AnonymousSiteAccess",
          "UnlicensedSiteAccess",
          "LicensedOnly",
          "AdminOnly",
          "SystemAdminOnly");

  private static JarFile jar;
  private static Document descriptor;

  @BeforeClass
  public static void open() throws Exception {
    jar = new JarFile(System.getProperty("plugin.jar"));
    try (InputStream in = jar.getInputStream(jar.getEntry("atlassian-plugin.xml"))) {
      descriptor = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }

  @AfterClass
  public static void close() throws IOException {
    jar.close();
  }

  @Test
  public void holds_our_classes_and_nobody_elses() {
    List<String> classes = names().filter(n -> n.endsWith(".class")).toList();

    assertThat(classes).hasSizeGreaterThan(100);
    assertThat(classes).allMatch(n -> n.startsWith("io/roundtrip/"));
    assertThat(names())
        .noneMatch(n -> n.startsWith("com/atlassian") || n.startsWith("net/java/ao"));
    assertThat(names()).noneMatch(n -> n.startsWith("minijira"));
  }

  @Test
  public void is_small() {
    assertThat(new File(System.getProperty("plugin.jar")).length()).isLessThan(TEN_MEGABYTES);
  }

  @Test
  public void class_files_are_for_java_17() throws IOException {
    for (String name : names().filter(n -> n.endsWith(".class")).toList()) {
      try (DataInputStream in = new DataInputStream(jar.getInputStream(jar.getEntry(name)))) {
        in.readInt();
        in.readUnsignedShort();
        int level = in.readUnsignedShort();
        if (name.startsWith(SHADED)) assertThat(level).as(name).isLessThanOrEqualTo(JAVA_17);
        else assertThat(level).as(name).isEqualTo(JAVA_17);
      }
    }
  }

  /** What is read of a class file: names of others in it would not be found in Jira. */
  @Test
  public void two_small_libraries_are_in_it_under_names_of_ours_with_their_licences()
      throws IOException {
    List<String> shaded =
        names().filter(n -> n.startsWith(SHADED) && n.endsWith(".class")).toList();

    assertThat(shaded)
        .contains(
            SHADED + "fastcsv/reader/CsvReader.class",
            SHADED + "universalchardet/UniversalDetector.class")
        .allMatch(n -> n.startsWith(SHADED + "fastcsv/") || n.startsWith(SHADED + "univer"));
    for (String name : names().filter(n -> n.endsWith(".class")).toList())
      try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
            .as(name)
            .doesNotContain("de/siegmar/", "org/mozilla/");
      }
    assertThat(names())
        .contains("META-INF/licences/fastcsv-MIT.txt", "META-INF/licences/MPL-1.1.txt");
    try (InputStream in = jar.getInputStream(jar.getEntry("META-INF/NOTICE"))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("FastCSV", "juniversalchardet");
    }
    assertThat(names())
        .noneMatch(
            n ->
                n.contains("module-info")
                    || n.startsWith("META-INF/maven/de")
                    || n.startsWith("META-INF/maven/com"));
  }

  @Test
  public void the_manifest_is_that_of_a_transformless_plugin() throws IOException {
    Manifest manifest = jar.getManifest();

    assertThat(manifest.getMainAttributes().getValue("Atlassian-Plugin-Key"))
        .isEqualTo("io.roundtrip.jira");
    assertThat(manifest.getMainAttributes().getValue("Bundle-SymbolicName"))
        .isEqualTo("io.roundtrip.jira");
    assertThat(manifest.getMainAttributes().getValue("Bundle-Version"))
        .matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(manifest.getMainAttributes().getValue("Spring-Context")).isEqualTo("*");
    assertThat(manifest.getMainAttributes().getValue("Export-Package")).isNull();
    assertThat(manifest.getMainAttributes().getValue("DynamicImport-Package")).isNull();
  }

  @Test
  public void imports_exactly_the_golden_list() throws IOException {
    Set<String> golden =
        new TreeSet<>(Files.readAllLines(Path.of("src/test/resources/golden/imports.txt")));

    assertThat(imports()).isEqualTo(golden);
  }

  @Test
  public void lists_every_member_of_jira_that_it_refers_to_and_no_other() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (String line : needs("(member|static) (.*)#([\\w$<>]+):?(.*)"))
      listed.add(
          JarReferences.declared(
              line.split(" ")[1].replace('.', '/'), line.split(" ")[2], line.split(" ")[3]));
    listed.remove("");

    assertThat(listed).hasSizeGreaterThan(200).isEqualTo(JarReferences.of(jar));
  }

  @Test
  public void lists_a_class_of_every_package_that_it_imports_from_jira() throws Exception {
    Set<String> packages = new TreeSet<>();
    for (String line : needs("(class|interface) (.*)()()")) {
      String name = line.split(" ")[1];
      packages.add(name.substring(0, name.lastIndexOf('.')));
      assertThat(Class.forName(name, false, getClass().getClassLoader()).isInterface())
          .as(name)
          .isEqualTo(line.startsWith("interface"));
    }

    Set<String> imported = imports();
    imported.removeIf(name -> name.startsWith("javax."));
    assertThat(packages).isEqualTo(imported);
  }

  @Test
  public void lists_what_the_descriptor_asks_of_jira() throws IOException {
    Set<String> templates = new TreeSet<>(names().filter(n -> n.endsWith(".vm")).toList());
    List<String> functions = new ArrayList<>();
    each("fname", e -> functions.add(e.getTextContent().trim()));
    List<String> rows = new ArrayList<>();
    each("entity", e -> rows.add(e.getTextContent().trim()));
    Set<String> searchers = new TreeSet<>();
    each(
        "valid-searcher",
        e -> searchers.add(e.getAttribute("package") + ":" + e.getAttribute("key")));

    assertThat(names("template")).containsExactlyElementsOf(templates);
    assertThat(names("jql")).containsExactlyInAnyOrderElementsOf(functions);
    assertThat(names("row")).containsExactlyInAnyOrderElementsOf(rows);
    assertThat(names("searcher")).containsExactlyElementsOf(searchers);
    assertThat(names("field"))
        .hasSize(descriptor.getElementsByTagName("customfield-type").getLength());
  }

  private static List<String> names(String kind) throws IOException {
    return needs("(" + kind + ") (.*)()()").stream().map(line -> line.split(" ")[1]).toList();
  }

  /** The parts of the lines that look so, with a space between. */
  private static List<String> needs(String pattern) throws IOException {
    List<String> found = new ArrayList<>();
    try (InputStream in = jar.getInputStream(jar.getEntry("META-INF/jira-needs.txt"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
        if (line.matches(pattern)) found.add(line.replaceFirst(pattern, "$1 $2 $3 $4"));
    }
    return found;
  }

  @Test
  public void every_optional_import_has_a_plan_b() throws IOException {
    String header = jar.getManifest().getMainAttributes().getValue("Import-Package");
    List<String> optional = new ArrayList<>();
    for (String clause : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
      if (clause.contains("resolution:=optional")) optional.add(clause.split(";")[0].trim());

    assertThat(optional).isNotEmpty().allMatch(name -> JavaChecks.hasPlanB(name + ".Any"));
  }

  @Test
  public void every_class_of_the_descriptor_is_there_or_imported() throws IOException {
    Set<String> imported = imports();

    assertThat(classNames()).isNotEmpty();
    for (String name : classNames()) {
      boolean ours = jar.getEntry(name.replace('.', '/') + ".class") != null;
      boolean theirs = imported.contains(name.substring(0, name.lastIndexOf('.')));
      assertThat(ours || theirs).as(name).isTrue();
    }
  }

  @Test
  public void every_template_and_resource_of_the_descriptor_is_there() {
    List<String> wanted = new ArrayList<>();
    each(
        "resource",
        e -> {
          if (!e.getAttribute("type").equals("i18n")) wanted.add(e.getAttribute("location"));
        });
    each("view", e -> wanted.add(e.getTextContent().trim()));

    assertThat(wanted).isNotEmpty();
    for (String location : wanted) {
      String path = location.startsWith("/") ? location.substring(1) : location;
      if (path.endsWith(".jspa")) continue;
      boolean there =
          path.endsWith("/")
              ? names().anyMatch(n -> n.startsWith(path))
              : jar.getEntry(path) != null;
      assertThat(there).as(location).isTrue();
    }
  }

  @Test
  public void every_i18n_key_of_the_descriptor_is_there() throws IOException {
    Properties texts = new Properties();
    texts.load(jar.getInputStream(jar.getEntry("i18n/roundtrip.properties")));
    Set<String> keys = new TreeSet<>();
    NodeList all = descriptor.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element e = (Element) all.item(i);
      if (e.hasAttribute("i18n-name-key")) keys.add(e.getAttribute("i18n-name-key"));
      if (e.getTagName().equals("label")) keys.add(e.getAttribute("key"));
    }

    assertThat(keys).isNotEmpty();
    assertThat(texts.stringPropertyNames()).containsAll(keys);
  }

  @Test
  public void module_keys_are_unique() {
    List<String> keys = new ArrayList<>();
    NodeList modules = descriptor.getDocumentElement().getChildNodes();
    for (int i = 0; i < modules.getLength(); i++) {
      if (modules.item(i) instanceof Element e && e.hasAttribute("key"))
        keys.add(e.getAttribute("key"));
    }

    assertThat(keys).hasSizeGreaterThan(10).doesNotHaveDuplicates();
  }

  @Test
  public void every_rest_method_servlet_and_action_says_who_may_call() throws Exception {
    Map<String, String> silent = new TreeMap<>();
    int seen = 0;

    for (String name : names().filter(n -> n.endsWith(".class")).toList()) {
      if (name.startsWith(SHADED)) continue;
      Class<?> c =
          Class.forName(
              name.replace('/', '.').replace(".class", ""), false, getClass().getClassLoader());
      if (has(c, "Path")) {
        for (Method m : c.getDeclaredMethods()) {
          if (!verb(m)) continue;
          seen++;
          if (!says(m) && !says(c)) silent.put(c.getName(), m.getName());
        }
      }
    }
    for (String name : classesOf("servlet", "class")) {
      seen++;
      if (!says(Class.forName(name, false, getClass().getClassLoader())))
        silent.put(name, "servlet");
    }
    for (String name : classesOf("action", "name")) {
      seen++;
      if (!says(Class.forName(name, false, getClass().getClassLoader())))
        silent.put(name, "action");
    }

    assertThat(silent).isEmpty();
    assertThat(seen).isGreaterThan(10);
  }

  @Test
  public void module_classes_are_public_and_concrete() throws Exception {
    for (String name : classNames()) {
      if (!name.startsWith("io.roundtrip")) continue;
      Class<?> c = Class.forName(name, false, getClass().getClassLoader());
      assertThat(Modifier.isPublic(c.getModifiers())).as(name).isTrue();
      assertThat(c.isInterface() || !Modifier.isAbstract(c.getModifiers())).as(name).isTrue();
      assertThat(c.isInterface() || c.getConstructors().length == 1)
          .as(name + " has one constructor")
          .isTrue();
    }
  }

  private static boolean verb(Method m) {
    return Stream.of("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH").anyMatch(v -> has(m, v));
  }

  private static boolean says(AnnotatedElement e) {
    return ACCESS.stream().anyMatch(a -> has(e, a));
  }

  private static boolean has(AnnotatedElement e, String annotation) {
    return Stream.of(e.getAnnotations())
        .anyMatch(a -> a.annotationType().getSimpleName().equals(annotation));
  }

  private static Set<String> classNames() {
    Set<String> names = new TreeSet<>();
    NodeList all = descriptor.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element e = (Element) all.item(i);
      if (e.hasAttribute("class") && !e.getAttribute("class").startsWith("java."))
        names.add(e.getAttribute("class"));
      if (e.getTagName().equals("entity") || e.getTagName().equals("function-class"))
        names.add(e.getTextContent().trim());
    }
    names.addAll(classesOf("action", "name"));
    return names;
  }

  private static Set<String> classesOf(String element, String attribute) {
    Set<String> names = new HashSet<>();
    each(element, e -> names.add(e.getAttribute(attribute)));
    return names;
  }

  private static void each(String element, java.util.function.Consumer<Element> use) {
    NodeList all = descriptor.getElementsByTagName(element);
    for (int i = 0; i < all.getLength(); i++) use.accept((Element) all.item(i));
  }

  private static Stream<String> names() {
    return jar.stream().map(e -> e.getName());
  }

  private static Set<String> imports() throws IOException {
    Set<String> packages = new TreeSet<>();
    String header = jar.getManifest().getMainAttributes().getValue("Import-Package");
    for (String clause : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
      packages.add(clause.split(";")[0].trim());
    return packages;
  }
}
