package minijira.web.rest;

import jakarta.inject.Inject;
import java.lang.reflect.Type;
import minijira.node.Components;
import minijira.plugin.Plugin;
import minijira.plugin.PluginModules;
import org.glassfish.hk2.api.Injectee;
import org.glassfish.hk2.api.JustInTimeInjectionResolver;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.hk2.utilities.ServiceLocatorUtilities;

/** What a class of the plugin asks for and HK2 does not know is a bean of the plugin, by type. */
final class PluginBeans implements JustInTimeInjectionResolver {
  private final ServiceLocator locator;

  @Inject
  PluginBeans(ServiceLocator locator) {
    this.locator = locator;
  }

  @Override
  public boolean justInTimeResolution(Injectee wanted) {
    Plugin plugin = Components.get(PluginModules.class).plugin();
    Class<?> by = wanted.getInjecteeClass();
    if (by == null || by.getClassLoader() != plugin.loader()) return false;
    Type type = wanted.getRequiredType();
    Object bean = plugin.bean(type);
    if (bean == null) return false;
    ServiceLocatorUtilities.addOneConstant(locator, bean, null, type);
    return true;
  }
}
