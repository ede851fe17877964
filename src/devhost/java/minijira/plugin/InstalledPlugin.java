package minijira.plugin;

import java.lang.reflect.Type;
import java.net.URL;
import java.util.Locale;
import minijira.plugin.descriptor.Descriptor;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** The plugin as the node sees it. */
final class InstalledPlugin implements Plugin {
  private final Descriptor descriptor;
  private final Bundle bundle;
  private final I18nTexts texts;
  private volatile @Nullable PluginContext context;

  InstalledPlugin(Descriptor descriptor, Bundle bundle, I18nTexts texts) {
    this.descriptor = descriptor;
    this.bundle = bundle;
    this.texts = texts;
  }

  void context(@Nullable PluginContext now) {
    context = now;
  }

  @Override
  public String key() {
    return descriptor.pluginKey();
  }

  @Override
  public String name() {
    return descriptor.name();
  }

  @Override
  public String version() {
    return bundle.getVersion().toString();
  }

  @Override
  public Class<?> loadClass(String name) throws ClassNotFoundException {
    return bundle.loadClass(name);
  }

  @Override
  public ClassLoader loader() {
    return bundle.adapt(BundleWiring.class).getClassLoader();
  }

  @Override
  public <T> T create(Class<T> type) {
    return running().create(type);
  }

  @Override
  public @Nullable Object bean(Type type) {
    return running().bean(type);
  }

  private PluginContext running() {
    PluginContext running = context;
    if (running == null) throw new IllegalStateException("plugin " + key() + " is disabled");
    return running;
  }

  @Override
  public @Nullable URL resource(String path) {
    return bundle.getEntry(path);
  }

  @Override
  public @Nullable String i18n(String key, Locale locale) {
    return texts.text(key, locale);
  }
}
