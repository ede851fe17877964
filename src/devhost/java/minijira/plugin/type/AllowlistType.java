package minijira.plugin.type;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minijira.plugin.descriptor.Place;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.Allowlist;

final class AllowlistType implements ModuleType {
  private static final String TYPE = "[\\w$]+(?:\\.[\\w$]+)*";
  private static final Pattern METHOD =
      Pattern.compile("(%1$s)#(\\w+)\\((|%1$s(?: %1$s)*)\\)".formatted(TYPE));

  @Override
  public String element() {
    return "velocity-allowlist";
  }

  @Override
  public Shape shape() {
    return Shape.module().child("method!", Shape.text());
  }

  @Override
  public void check(Xml module, Checks checks) {
    module.children("method").forEach(method -> method(method, module, checks));
  }

  private static void method(Xml element, Xml module, Checks checks) {
    Matcher written = METHOD.matcher(plain(element));
    if (!written.matches()) {
      checks.problem(element, module, "\"" + plain(element) + "\" is not a method.", fix(element));
    } else if (!checks.jar().hasClass(written.group(1))) {
      checks.problem(
          element,
          module,
          "class " + written.group(1) + " is not in the jar.",
          "list methods of the plugin's own classes only.");
    } else {
      Class<?> type =
          checks.classes().find(written.group(1), Object.class, Place.of(element, module));
      if (type != null && !exists(type, written.group(2), written.group(3)))
        checks.problem(
            element,
            module,
            "there is no public method " + plain(element) + ".",
            "correct the name or the argument types.");
    }
  }

  @Override
  public Made create(Xml module, Live live) {
    Set<String> methods = new LinkedHashSet<>();
    module.children("method").forEach(m -> methods.add(plain(m)));
    return Made.of(new Allowlist(methods));
  }

  private static String plain(Xml element) {
    return element.text().strip();
  }

  /** Jira compares the text with what it writes itself, and says nothing when they differ. */
  private static String fix(Xml element) {
    return plain(element).matches(".*(\\[|\\.\\.\\.).*")
        ? "call a method without arrays: how Jira writes them is not known."
        : "write package.Class#method(argument.Type other.Type), one space between arguments.";
  }

  private static boolean exists(Class<?> type, String name, String arguments) {
    for (Method method : type.getMethods())
      if (method.getName().equals(name) && arguments(method).equals(arguments)) return true;
    return false;
  }

  private static String arguments(Method method) {
    StringJoiner names = new StringJoiner(" ");
    for (Class<?> argument : method.getParameterTypes()) names.add(argument.getName());
    return names.toString();
  }
}
