package minijira.plugin.osgi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.felix.framework.Felix;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** Felix, exporting what exports.txt lists and nothing else. */
public final class Framework implements AutoCloseable {
  private final Felix felix;
  private final Set<String> exports = new TreeSet<>();

  /** Starts the framework with an empty cache in the folder; it exports none of these packages. */
  public Framework(Path cache, Set<String> without) {
    List<String> lines = exportLines();
    lines.removeIf(line -> without.contains(line.split(";")[0]));
    Map<String, Object> config = new HashMap<>();
    config.put("felix.service.urlhandlers", "false");
    config.put("felix.log.level", "1");
    config.put("felix.bootdelegation.implicit", "false");
    config.put("felix.cache.locking", "false");
    config.put("felix.shutdown.hook", "false");
    config.put(Constants.FRAMEWORK_STORAGE, cache.toString());
    config.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
    config.put(Constants.FRAMEWORK_BOOTDELEGATION, "");
    config.put("felix.bootdelegation.implicit", "false");
    config.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, String.join(",", lines));
    felix = new Felix(config);
    try {
      felix.start();
      for (BundleCapability one :
          felix
              .adapt(BundleRevision.class)
              .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE))
        exports.add(one.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE).toString());
    } catch (BundleException failed) {
      throw new IllegalStateException("Felix", failed);
    }
  }

  public BundleContext context() {
    return felix.getBundleContext();
  }

  /** The packages a plugin may import: those of exports.txt, of OSGi and of the JDK. */
  public Set<String> exports() {
    return exports;
  }

  @Override
  public void close() {
    try {
      felix.stop();
      felix.waitForStop(10_000);
    } catch (BundleException failed) {
      throw new IllegalStateException("Felix", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> exportLines() {
    List<String> lines = new ArrayList<>();
    try (InputStream in = Framework.class.getResourceAsStream("/minijira/exports.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine())
        if (!line.isBlank() && !line.startsWith("#")) lines.add(line.trim());
      return lines;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
