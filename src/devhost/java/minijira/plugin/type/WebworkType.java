package minijira.plugin.type;

import com.atlassian.jira.web.action.JiraWebActionSupport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.ActionModule;

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

  private static void checkOne(Xml element, Xml module, Checks checks) {
    for (String role : roles(element))
      if (!ROLES.contains(role))
        checks.problem(
            element, module, "role \"" + role + "\" is unknown.", "use admin, sysadmin or use.");
    element.children("view").forEach(view -> checks.template(view.text(), view, module));
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
