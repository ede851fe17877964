package minijira.plugin.osgi;

import java.util.Set;
import minijira.plugin.descriptor.Problems;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Loads a class named in a descriptor, or says why the plugin cannot see it. */
public final class ClassFinder {
  private final PluginJar jar;
  private final Bundle bundle;
  private final Set<String> exports;
  private final Problems problems;

  public ClassFinder(PluginJar jar, Bundle bundle, Set<String> exports, Problems problems) {
    this.jar = jar;
    this.bundle = bundle;
    this.exports = exports;
    this.problems = problems;
  }

  /** The class if the bundle can load it and it is of the type; otherwise null and a problem. */
  public @Nullable Class<?> find(String name, Class<?> type, String place) {
    Class<?> found = load(name, place);
    if (found == null) return null;
    if (!type.isAssignableFrom(found)) {
      problems.add(
          place,
          "class " + name + " is not a " + type.getName() + ".",
          "name a class that " + (type.isInterface() ? "implements" : "extends") + " it.");
      return null;
    }
    return found;
  }

  /** Whether this Jira lacks a package that the class extends and the plugin may do without. */
  public boolean leavesOut(String name) {
    try {
      bundle.loadClass(name);
      return false;
    } catch (ClassNotFoundException missing) {
      return false;
    } catch (LinkageError broken) {
      return isOptional(broken);
    }
  }

  private @Nullable Class<?> load(String name, String place) {
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    if (!jar.hasClass(name) && refused(name, packageName, place)) return null;
    Class<?> found = null;
    try {
      found = bundle.loadClass(name);
      return linked(found);
    } catch (ClassNotFoundException missing) {
      problems.add(
          place,
          "class " + name + " cannot be loaded: " + missing.getMessage() + ".",
          "correct the name.");
    } catch (LinkageError broken) {
      if (found != null && isOptional(broken)) return found;
      problems.add(
          place,
          "class " + name + " cannot be linked: " + needed(broken),
          "import the package, or put the class into the jar.");
    }
    return null;
  }

  /** Asks for all members, so that a type they need and nobody has is found out now. */
  private static Class<?> linked(Class<?> type) {
    int members = type.getConstructors().length + type.getMethods().length;
    return members < 0 ? Object.class : type;
  }

  /**
   * Whoever declares a package as optional does without; Jira looks at the members when it calls.
   */
  private boolean isOptional(LinkageError broken) {
    String missing = String.valueOf(broken.getMessage()).replace('/', '.');
    int dot = missing.lastIndexOf('.');
    return dot > 0 && jar.imports().getOrDefault(missing.substring(0, dot), false);
  }

  /** A class outside the jar: its package must be imported, and the host must have it. */
  private boolean refused(String name, String packageName, String place) {
    if (jar.packages().contains(packageName)) {
      problems.add(
          place, "class " + name + " is not in the jar.", "correct the name, or add the class.");
    } else if (name.startsWith("java.")) {
      return false;
    } else if (!exports.contains(packageName)) {
      problems.add(
          place,
          "class " + name + " is not in the jar, and Jira exports no package " + packageName + ".",
          "correct the name, or put the class into the jar.");
    } else if (!jar.imports().containsKey(packageName)) {
      problems.add(
          place,
          "class " + name + ": its package " + packageName + " is not imported.",
          "add " + packageName + " to Import-Package.");
    } else {
      return false;
    }
    return true;
  }

  private static String needed(LinkageError broken) {
    String missing = String.valueOf(broken.getMessage()).replace('/', '.');
    int dot = missing.lastIndexOf('.');
    boolean isClass = broken instanceof NoClassDefFoundError && dot > 0 && missing.indexOf(' ') < 0;
    return isClass
        ? "it needs "
            + missing
            + ", whose package "
            + missing.substring(0, dot)
            + " is neither imported nor in the jar."
        : broken + ".";
  }
}
