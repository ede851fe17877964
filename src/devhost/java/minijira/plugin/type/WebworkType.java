package minijira.plugin.type;

import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.ActionModule;
import minijira.plugin.place.Places.Kind;

final class WebworkType implements ModuleType {
  private static final Set<String> ROLES = Set.of("admin", "sysadmin", "use");

  @Override
  public String element() {
    return "webwork1";
  }

  @Override
  public Shape shape() {
    Shape view = Shape.text("name!");
    Shape command = Shape.of("name!", "alias", "roles-required").child("view", view);
    Shape action =
        Shape.of("name!", "alias!", "roles-required").child("view", view).child("command", command);
    return Shape.module("class", "roles-required")
        .child("actions!", Shape.of().child("action!", action));
  }

  @Override
  public void check(Xml module, Checks checks) {
    actions(module)
        .forEach(
            action -> {
              Class<?> type =
                  checks.concrete(
                      action.attribute("name", ""), JiraWebActionSupport.class, action, module);
              checkOne(action, module, checks);
              if (type != null) supported(type, action, module, checks);
              action
                  .children("command")
                  .forEach(
                      command -> {
                        checkOne(command, module, checks);
                        if (type != null && !hasMethod(type, command.attribute("name", "")))
                          checks.problem(
                              command,
                              module,
                              "class "
                                  + type.getName()
                                  + " has no public method for the command \""
                                  + command.attribute("name")
                                  + "\".",
                              "add do" + capital(command.attribute("name", "")) + "().");
                      });
            });
  }

  /** Jira asks the method that runs, then the class. */
  private static void supported(Class<?> type, Xml action, Xml module, Checks checks) {
    for (Class<?> c = type; c != JiraWebActionSupport.class; c = c.getSuperclass())
      if (c.isAnnotationPresent(SupportedMethods.class)
          || Stream.of(c.getDeclaredMethods())
              .anyMatch(method -> method.isAnnotationPresent(SupportedMethods.class))) return;
    checks.problem(
        action,
        module,
        "neither class "
            + type.getName()
            + " nor a method of it has @SupportedMethods: Jira answers every request with 405.",
        "write @SupportedMethods(RequestMethod.GET) on what reads and POST on what changes.");
  }

  private static void checkOne(Xml element, Xml module, Checks checks) {
    if (element.attribute("alias") != null) alias(element, module, checks);
    for (String role : roles(element))
      if (!ROLES.contains(role))
        checks.problem(
            element, module, "role \"" + role + "\" is unknown.", "use admin, sysadmin or use.");
    element.children("view").forEach(view -> checks.template(view.text(), view, module));
  }

  private static void alias(Xml element, Xml module, Checks checks) {
    Clashes.Found found = new Clashes.Found(element, module, checks);
    Comparator<String> as = Comparator.naturalOrder();
    Clashes.jiras("action", element.attribute("alias", ""), Kind.ACTION, as, found);
    List<Xml> all =
        Clashes.all(
            "webwork1",
            checks,
            one ->
                actions(one)
                    .flatMap(action -> Stream.concat(Stream.of(action), action.children("command")))
                    .filter(named -> named.attribute("alias") != null));
    Clashes.earlier("action", all, one -> one.attribute("alias", ""), as, found);
  }

  @Override
  public Made create(Xml module, Live live) {
    List<Object> made = new ArrayList<>();
    actions(module).forEach(action -> made.add(action(action, module, live)));
    return new Made(made);
  }

  private static ActionModule action(Xml action, Xml module, Live live) {
    Class<?> type = live.type(action.attribute("name", ""));
    live.plugin().create(type);
    Set<String> roles = action.attribute("roles-required") == null ? roles(module) : roles(action);
    Map<String, ActionModule> commands = new LinkedHashMap<>();
    action
        .children("command")
        .forEach(
            c -> {
              Map<String, String> views = views(action);
              views.putAll(views(c));
              Set<String> own = c.attribute("roles-required") == null ? roles : roles(c);
              commands.put(
                  c.attribute("name", ""),
                  new ActionModule(
                      c.attribute("alias", action.attribute("alias", "")),
                      type,
                      own,
                      views,
                      Map.of()));
            });
    return new ActionModule(action.attribute("alias", ""), type, roles, views(action), commands);
  }

  private static Stream<Xml> actions(Xml module) {
    return module.children("actions").flatMap(all -> all.children("action"));
  }

  private static Map<String, String> views(Xml element) {
    Map<String, String> views = new LinkedHashMap<>();
    element.children("view").forEach(v -> views.put(v.attribute("name", ""), v.text()));
    return views;
  }

  private static Set<String> roles(Xml element) {
    Set<String> roles = new LinkedHashSet<>();
    for (String role : element.attribute("roles-required", "").split("[,\\s]+"))
      if (!role.isEmpty()) roles.add(role);
    return roles;
  }

  private static boolean hasMethod(Class<?> type, String command) {
    return Stream.of(type.getMethods())
        .anyMatch(
            m ->
                m.getParameterCount() == 0
                    && (m.getName().equals("do" + capital(command))
                        || m.getName().equals(command)));
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
