import java.io.DataInputStream;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Writes what the plugin needs of Jira: every class and member that its classes refer to, override
 * or name in the descriptor, its templates, JQL functions, searchers and tables; one a line,
 * sorted. The plugin's self-check looks each of them up.
 *
 * <p>Run as {@code java -cp CLASSPATH JiraNeeds.java CLASSES OUT}: the class path holds the types
 * that Jira gives, so that a member inherited by a class of ours is written as Jira's.
 */
final class JiraNeeds {
  private static final Pattern TYPE = Pattern.compile("L([\\w$]+(?:/[\\w$]+)+)[;<]");
  private static final String NULLNESS = "org/jspecify/";

  /** Goes into the jar under another name. */
  private static final List<String> SHADED =
      List.of("de/siegmar/fastcsv/", "org/mozilla/universalchardet/");

  private final Path classes;
  private final ClassLoader given = JiraNeeds.class.getClassLoader();
  private final Map<String, ClassFile> ours = new TreeMap<>();
  private final Set<String> lines = new TreeSet<>();

  private JiraNeeds(Path classes) {
    this.classes = classes;
  }

  public static void main(String[] args) throws Exception {
    JiraNeeds needs = new JiraNeeds(Path.of(args[0]));
    needs.readClasses();
    needs.readDescriptor();
    Path out = Path.of(args[1]);
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.write(out, needs.lines);
  }

  private void readClasses() throws Exception {
    for (Path file : files(classes, ".class")) {
      ClassFile read = ClassFile.read(file);
      if (read.name.startsWith("io/")) ours.put(read.name, read);
    }
    for (ClassFile file : ours.values()) {
      for (String type : file.types) type(type);
      for (Ref ref : file.refs) member(ref);
      for (Ref own : file.overridable) overridden(file, own);
    }
  }

  private void type(String name) throws ClassNotFoundException {
    if (!isGiven(name)) return;
    String kind = load(name).isInterface() ? "interface " : "class ";
    lines.add(kind + name.replace('/', '.'));
  }

  private void member(Ref ref) throws ReflectiveOperationException {
    if (ref.owner.startsWith("[")) return;
    for (String owner : isGiven(ref.owner) ? List.of(ref.owner) : givenAbove(ref)) {
      Boolean isStatic = find(load(owner), ref);
      if (isStatic == null) continue;
      line(owner, ref, isStatic);
      return;
    }
    if (isGiven(ref.owner)) throw new NoSuchMethodException(ref.toString());
  }

  /** A method of ours that is there because Jira calls it by a type of its own. */
  private void overridden(ClassFile file, Ref own) throws ClassNotFoundException {
    for (String above : supertypes(file.name)) {
      if (!isGiven(above) || !Boolean.FALSE.equals(find(load(above), own))) continue;
      line(above, own, false);
      return;
    }
  }

  private void line(String owner, Ref ref, boolean isStatic) {
    String member = ref.isField() ? ref.name + ":" + ref.descriptor : ref.name + ref.descriptor;
    lines.add((isStatic ? "static " : "member ") + owner.replace('/', '.') + "#" + member);
  }

  /** Jira's types above a class of ours that does not declare this member itself. */
  private List<String> givenAbove(Ref ref) {
    List<String> above = new ArrayList<>();
    for (String type : supertypes(ref.owner)) {
      ClassFile own = ours.get(type);
      if (own != null && own.declares(ref)) return List.of();
      if (isGiven(type)) above.add(type);
    }
    return above;
  }

  /** The class itself, its classes above, then interfaces; what lies above Jira's is not asked. */
  private Set<String> supertypes(String name) {
    Set<String> found = new LinkedHashSet<>();
    List<String> interfaces = new ArrayList<>();
    for (String at = name; at != null; ) {
      found.add(at);
      ClassFile file = ours.get(at);
      if (file != null) interfaces.addAll(file.interfaces);
      at = file == null ? null : file.above;
    }
    for (int i = 0; i < interfaces.size(); i++) {
      ClassFile file = ours.get(interfaces.get(i));
      if (found.add(interfaces.get(i)) && file != null) interfaces.addAll(file.interfaces);
    }
    return found;
  }

  /** Whether it is static; null if neither the class nor what it inherits from has the member. */
  private static Boolean find(Class<?> type, Ref ref) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      Boolean here = at == Object.class && type != at ? null : declared(at, ref);
      if (here != null) return here;
      for (Class<?> each : at.getInterfaces()) {
        Boolean above = find(each, ref);
        if (above != null) return above;
      }
    }
    return type.isInterface() ? null : object(ref);
  }

  private static Boolean object(Ref ref) {
    return declared(Object.class, ref) == null || ref.name.equals("<init>") ? null : false;
  }

  private static Boolean declared(Class<?> type, Ref ref) {
    if (ref.isField()) {
      for (Field field : type.getDeclaredFields())
        if (field.getName().equals(ref.name)
            && field.getType().descriptorString().equals(ref.descriptor))
          return Modifier.isStatic(field.getModifiers());
      return null;
    }
    if (ref.name.equals("<init>")) {
      for (Constructor<?> made : type.getDeclaredConstructors())
        if (descriptor(void.class, made.getParameterTypes()).equals(ref.descriptor)) return false;
      return null;
    }
    for (Method method : type.getDeclaredMethods())
      if (method.getName().equals(ref.name)
          && !Modifier.isPrivate(method.getModifiers())
          && descriptor(method.getReturnType(), method.getParameterTypes()).equals(ref.descriptor))
        return Modifier.isStatic(method.getModifiers());
    return null;
  }

  private static String descriptor(Class<?> result, Class<?>[] parameters) {
    return MethodType.methodType(result, parameters).toMethodDescriptorString();
  }

  private Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name.replace('/', '.'), false, given);
  }

  /** Neither ours nor the JDK's. */
  private boolean isGiven(String name) {
    if (ours.containsKey(name) || name.startsWith(NULLNESS)) return false;
    if (SHADED.stream().anyMatch(name::startsWith)) return false;
    try {
      Class<?> type = load(name);
      return type.getClassLoader() != null
          && type.getClassLoader() != ClassLoader.getPlatformClassLoader();
    } catch (ClassNotFoundException unknown) {
      return name.startsWith("com/atlassian/");
    }
  }

  private void readDescriptor() throws Exception {
    Path file = classes.resolve("atlassian-plugin.xml");
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    String key = xml.getDocumentElement().getAttribute("key");
    lines.add("plugin " + key + " " + elements(xml, "version").get(0).getTextContent().trim());
    for (Element each : elements(xml, "*"))
      if (each.hasAttribute("class")) type(each.getAttribute("class").replace('.', '/'));
    for (Element function : elements(xml, "fname"))
      lines.add("jql " + function.getTextContent().trim());
    for (Element row : elements(xml, "entity")) lines.add("row " + row.getTextContent().trim());
    for (Element type : elements(xml, "customfield-type")) {
      String name = key + ":" + type.getAttribute("key");
      lines.add("field " + name);
      NodeList searchers = type.getElementsByTagName("valid-searcher");
      for (int i = 0; i < searchers.getLength(); i++) {
        Element one = (Element) searchers.item(i);
        lines.add("searcher " + one.getAttribute("package") + ":" + one.getAttribute("key"));
      }
    }
    for (Path template : files(classes, ".vm"))
      lines.add("template " + classes.relativize(template).toString().replace('\\', '/'));
  }

  private static List<Element> elements(Document xml, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = xml.getElementsByTagName(name);
    for (int i = 0; i < all.getLength(); i++) found.add((Element) all.item(i));
    return found;
  }

  private static List<Path> files(Path root, String end) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  /** A member by the names of the class file. */
  private record Ref(String owner, String name, String descriptor) {
    boolean isField() {
      return !descriptor.startsWith("(");
    }
  }

  /** What one class file says. */
  private static final class ClassFile {
    final Set<String> types = new TreeSet<>();
    final List<Ref> refs = new ArrayList<>();
    final List<Ref> overridable = new ArrayList<>();
    final Set<String> declared = new TreeSet<>();
    final List<String> interfaces = new ArrayList<>();
    String name;
    String above;
    private Object[] pool;

    static ClassFile read(Path file) throws IOException {
      ClassFile read = new ClassFile();
      try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
        in.skipNBytes(8);
        read.pool(in);
        read.header(in);
        read.members(in, false);
        read.members(in, true);
      }
      return read;
    }

    boolean declares(Ref ref) {
      return declared.contains(ref.name + ref.descriptor);
    }

    /** Texts, and of the other entries the numbers of those they are made of. */
    private void pool(DataInputStream in) throws IOException {
      pool = new Object[in.readUnsignedShort()];
      int[] tags = new int[pool.length];
      for (int i = 1; i < pool.length; i++) {
        tags[i] = in.readUnsignedByte();
        switch (tags[i]) {
          case 1 -> pool[i] = in.readUTF();
          case 3, 4 -> in.readInt();
          case 5, 6 -> {
            in.readLong();
            i++;
          }
          case 7, 8, 16, 19, 20 -> pool[i] = new int[] {in.readUnsignedShort()};
          case 15 -> pool[i] = new int[] {in.readUnsignedByte(), in.readUnsignedShort()};
          default -> pool[i] = new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
        }
      }
      for (int i = 1; i < pool.length; i++) {
        if (tags[i] == 7) named(text(i, 0));
        if (tags[i] == 1) descriptors((String) pool[i]);
        if (tags[i] >= 9 && tags[i] <= 11)
          refs.add(new Ref(text(at(i, 0), 0), text(at(i, 1), 0), text(at(i, 1), 1)));
      }
    }

    private void named(String type) {
      if (type.startsWith("[")) descriptors(type);
      else types.add(type);
    }

    private void descriptors(String text) {
      for (Matcher m = TYPE.matcher(text); m.find(); ) types.add(m.group(1));
    }

    private void header(DataInputStream in) throws IOException {
      in.readUnsignedShort();
      name = text(in.readUnsignedShort(), 0);
      int number = in.readUnsignedShort();
      above = number == 0 ? null : text(number, 0);
      for (int left = in.readUnsignedShort(); left > 0; left--)
        interfaces.add(text(in.readUnsignedShort(), 0));
    }

    private void members(DataInputStream in, boolean methods) throws IOException {
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        int access = in.readUnsignedShort();
        String member = (String) pool[in.readUnsignedShort()];
        String descriptor = (String) pool[in.readUnsignedShort()];
        declared.add(member + descriptor);
        boolean own = Modifier.isStatic(access) || Modifier.isPrivate(access);
        if (methods && !own && !member.startsWith("<"))
          overridable.add(new Ref(name, member, descriptor));
        for (int more = in.readUnsignedShort(); more > 0; more--) {
          in.readUnsignedShort();
          in.skipNBytes(in.readInt());
        }
      }
    }

    private int at(int entry, int part) {
      return ((int[]) pool[entry])[part];
    }

    private String text(int entry, int part) {
      return (String) pool[at(entry, part)];
    }
  }
}
