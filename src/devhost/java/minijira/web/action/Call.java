package minijira.web.action;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minijira.plugin.module.ActionModule;
import org.jspecify.annotations.Nullable;

/**
 * The action and command an address means.
 *
 * @param command null without one
 */
record Call(ActionModule action, @Nullable String command) {

  /**
   * From the last part of the path, without .jspa: ALIAS, ALIAS!command or a command's own alias.
   */
  static Optional<Call> of(String name, List<ActionModule> actions) {
    int mark = name.indexOf('!');
    String alias = mark < 0 ? name : name.substring(0, mark);
    String command = mark < 0 ? null : name.substring(mark + 1);
    for (ActionModule action : actions) {
      if (action.alias().equals(alias)) return Optional.of(new Call(action, command));
      for (Map.Entry<String, ActionModule> own : action.commands().entrySet())
        if (own.getValue().alias().equals(alias) && command == null)
          return Optional.of(new Call(action, own.getKey()));
    }
    return Optional.empty();
  }

  /** The method that will run; null if a command names none. */
  @Nullable Method method() {
    String name = command == null ? "doExecute" : "do" + capital(command);
    for (Class<?> c = action.actionClass(); c != null; c = c.getSuperclass())
      for (Method one : c.getDeclaredMethods())
        if (one.getName().equals(name)
            && one.getParameterCount() == 0
            && one.getReturnType() == String.class) return one;
    return null;
  }

  Set<String> roles() {
    ActionModule own = own();
    return own == null || own.rolesRequired().isEmpty()
        ? action.rolesRequired()
        : own.rolesRequired();
  }

  /** The template for a result or null. */
  @Nullable String view(String result) {
    ActionModule own = own();
    String found = own == null ? null : own.views().get(result);
    return found != null ? found : action.views().get(result);
  }

  private @Nullable ActionModule own() {
    return command == null ? null : action.commands().get(command);
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
