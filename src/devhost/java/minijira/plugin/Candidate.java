package minijira.plugin;

import java.util.List;
import java.util.Map;
import minijira.plugin.descriptor.Descriptor;
import minijira.plugin.descriptor.PluginRefused;
import minijira.plugin.descriptor.Problems;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.osgi.ClassFinder;
import minijira.plugin.osgi.Framework;
import minijira.plugin.osgi.PluginJar;
import minijira.plugin.type.Checks;
import minijira.plugin.type.ModuleTypes;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.FrameworkWiring;

/** A jar on its way to becoming the plugin: installed in the framework, checked, not started. */
record Candidate(PluginJar jar, Descriptor descriptor, Bundle bundle, I18nTexts texts) {

  /**
   * Checks everything that can be checked before the start; a PluginRefused with all that is wrong.
   */
  static Candidate of(PluginJar jar, Framework framework) {
    Problems problems = new Problems();
    new ManifestCheck(jar, framework.exports(), problems).check();
    DescriptorCheck reading = new DescriptorCheck(jar, problems);
    Descriptor descriptor = reading.read();
    Bundle bundle = installed(jar, framework, problems);
    try {
      if (descriptor == null || bundle == null) throw refused(jar, problems);
      I18nTexts texts = new I18nTexts(jar, bases(descriptor));
      ClassFinder classes = new ClassFinder(jar, bundle, framework.exports(), problems);
      Checks checks = new Checks(descriptor, jar, classes, texts, problems);
      reading.texts(descriptor, checks);
      new TextUses(jar, texts, problems).check();
      new TemplateUses(jar, descriptor, problems).check();
      if (resolved(bundle, framework, problems))
        for (Xml module : descriptor.modules()) ModuleTypes.check(module, checks);
      if (!problems.none()) throw refused(jar, problems);
      return new Candidate(jar, descriptor, bundle, texts);
    } catch (RuntimeException failed) {
      if (bundle != null) uninstall(bundle);
      throw failed;
    }
  }

  /** The plugin for one run: who keeps something for a run keeps it by this object. */
  InstalledPlugin plugin() {
    return new InstalledPlugin(descriptor, bundle, texts);
  }

  void uninstall() {
    uninstall(bundle);
  }

  private static PluginRefused refused(PluginJar jar, Problems problems) {
    return new PluginRefused(jar.file().getFileName().toString(), problems.all());
  }

  private static List<String> bases(Descriptor descriptor) {
    return descriptor.resources().stream()
        .filter(r -> "i18n".equals(r.attribute("type")))
        .map(r -> I18nTexts.path(r.attribute("location", "")))
        .toList();
  }

  private static @Nullable Bundle installed(PluginJar jar, Framework framework, Problems problems) {
    try {
      return framework.context().installBundle(jar.file().toUri().toString());
    } catch (BundleException bad) {
      problems.add(
          "META-INF/MANIFEST.MF",
          "the framework does not take the bundle: " + bad.getMessage() + ".",
          "mend the manifest.");
      return null;
    }
  }

  private static boolean resolved(Bundle bundle, Framework framework, Problems problems) {
    boolean done =
        framework
            .context()
            .getBundle()
            .adapt(FrameworkWiring.class)
            .resolveBundles(List.of(bundle));
    if (!done && problems.all().stream().noneMatch(p -> p.place().contains("Import-Package")))
      problems.add(
          "META-INF/MANIFEST.MF Import-Package",
          "the bundle does not resolve: " + why(bundle) + ".",
          "import only what Jira exports, in a version it has.");
    return done;
  }

  private static String why(Bundle bundle) {
    try {
      bundle.start();
      return "it does at the second try";
    } catch (BundleException reason) {
      return String.valueOf(reason.getMessage());
    }
  }

  private static void uninstall(Bundle bundle) {
    try {
      bundle.uninstall();
    } catch (BundleException failed) {
      throw new IllegalStateException(failed);
    }
  }

  Map<String, Object> summary() {
    return Map.of(
        "key",
        descriptor.pluginKey(),
        "version",
        bundle.getVersion().toString(),
        "modules",
        descriptor.modules().stream().map(m -> m.attribute("key", "")).toList());
  }
}
