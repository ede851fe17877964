package minijira.plugin.module;

import java.util.Map;
import java.util.Set;

/**
 * A webwork action at /secure/ALIAS.jspa; views maps result to template; commands are reached as
 * ALIAS!command and inherit what they do not name.
 */
public record ActionModule(
    String alias,
    Class<?> actionClass,
    Set<String> rolesRequired,
    Map<String, String> views,
    Map<String, ActionModule> commands) {}
