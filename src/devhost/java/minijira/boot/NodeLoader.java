package minijira.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The classes of one node: the host, the Atlassian types and Felix are loaded again for each node,
 * so that their statics belong to it. Everything else comes from the application. Packages of the
 * plugin jar are refused, so that nothing of the plugin is found beside the jar.
 */
public final class NodeLoader extends ClassLoader {
  private static final List<String> OWN =
      List.of("minijira.", "com.atlassian.", "org.apache.felix.framework.");

  private final Without without;
  private volatile Set<String> refused = Set.of();

  static {
    registerAsParallelCapable();
  }

  NodeLoader(Without without) {
    super("node", NodeLoader.class.getClassLoader());
    this.without = without;
  }

  /** From now on nothing is loaded from the packages of this jar. */
  public void refusePackagesOf(Path jar) throws IOException {
    Set<String> found = new HashSet<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
        String name = all.nextElement().getName();
        if (name.endsWith(".class") && name.contains("/") && !name.startsWith("META-INF/"))
          found.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.'));
      }
    }
    found.removeIf(NodeLoader::isOwn);
    refused = found;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (refused.contains(packageOf(name)))
      throw new ClassNotFoundException(name + " belongs to the plugin");
    if (!isOwn(name)) return super.loadClass(name, resolve);
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null || without.lacks(name)) throw new ClassNotFoundException(name);
      byte[] bytes = without.stripped(name, in.readAllBytes());
      return defineClass(name, bytes, 0, bytes.length, NodeLoader.class.getProtectionDomain());
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }

  private static boolean isOwn(String name) {
    return OWN.stream().anyMatch(name::startsWith) && !name.startsWith("minijira.boot.");
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
