package minijira.plugin;

import java.lang.reflect.Type;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.TreeMap;
import minijira.plugin.descriptor.Problem;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.xml.DefaultNamespaceHandlerResolver;
import org.springframework.beans.factory.xml.DelegatingEntityResolver;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.UrlResource;
import org.springframework.util.ClassUtils;

/** The plugin's own Spring context, made of META-INF/spring/*.xml. */
final class PluginContext implements AutoCloseable {
  private final GenericApplicationContext context = new GenericApplicationContext();
  private final ClassLoader loader;

  /** Refreshes the context; a BeansException if that fails. */
  PluginContext(Bundle bundle, ClassLoader loader, BundleContext bundleContext) {
    this.loader = loader;
    context.setClassLoader(loader);
    context.setDisplayName(bundle.getSymbolicName());
    context.getBeanFactory().registerSingleton("bundleContext", bundleContext);
    XmlBeanDefinitionReader reader = new XmlBeanDefinitionReader(context);
    ClassLoader springs = GenericApplicationContext.class.getClassLoader();
    reader.setNamespaceHandlerResolver(new DefaultNamespaceHandlerResolver(springs));
    reader.setEntityResolver(new DelegatingEntityResolver(springs));
    Tccl.run(
        loader,
        () -> {
          for (URL file : files(bundle)) reader.loadBeanDefinitions(new UrlResource(file));
          context.refresh();
        });
  }

  /**
   * A new instance as Jira makes module classes: by the constructor without parameters and setters
   * of bean types if there is one, else by the constructor that the beans can fill.
   */
  <T> T create(Class<T> type) {
    return Tccl.with(
        loader,
        () ->
            type.cast(
                context
                    .getAutowireCapableBeanFactory()
                    .createBean(
                        type,
                        hasBareConstructor(type)
                            ? AutowireCapableBeanFactory.AUTOWIRE_BY_TYPE
                            : AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR,
                        false)));
  }

  private static boolean hasBareConstructor(Class<?> type) {
    return Arrays.stream(type.getConstructors()).anyMatch(one -> one.getParameterCount() == 0);
  }

  /** The only bean of the type, or null. */
  @Nullable Object bean(Type type) {
    return context.getBeanProvider(ResolvableType.forType(type)).getIfUnique();
  }

  @Override
  public void close() {
    Tccl.run(loader, context::close);
  }

  /** Names the bean or class and the type that is missing. */
  static Problem problem(String place, BeansException failed) {
    Throwable root = failed;
    String bean = null;
    for (Throwable at = failed; at != null; at = at.getCause()) {
      root = at;
      if (at instanceof BeanCreationException creation && creation.getBeanName() != null)
        bean = creation.getBeanName();
    }
    String where = bean == null ? place : place + " bean \"" + bean + "\"";
    if (root instanceof NoSuchBeanDefinitionException missing
        && missing.getResolvableType() != null)
      return new Problem(
          where,
          "it needs a bean of type "
              + missing.getResolvableType()
              + wanted(failed)
              + ", and the plugin's Spring context has none"
              + (missing.getNumberOfBeansFound() > 1 ? " that is the only one" : "")
              + ".",
          "declare such a bean, or take it out of the constructor.");
    return new Problem(
        where,
        ClassUtils.getShortName(root.getClass()) + ": " + root.getMessage() + ".",
        "see the log for the whole stack.");
  }

  /** Names the class that is missing, if that is why the context could not be built. */
  static Problem problem(Throwable failed) {
    for (Throwable at = failed; at != null; at = at.getCause())
      if (at instanceof NoClassDefFoundError missing)
        return new Problem(
            "META-INF/spring",
            failed.getMessage()
                + ": class "
                + String.valueOf(missing.getMessage()).replace('/', '.')
                + " is not there.",
            "import its package; if not every Jira exports it, name it in no bean's methods or"
                + " fields.");
    return new Problem("start", failed + ".", "see the log for the whole stack.");
  }

  private static String wanted(BeansException failed) {
    for (Throwable at = failed; at != null; at = at.getCause())
      if (at instanceof UnsatisfiedDependencyException unsatisfied
          && unsatisfied.getInjectionPoint() != null)
        return " ("
            + unsatisfied.getInjectionPoint().getMember().getDeclaringClass().getName()
            + ")";
    return "";
  }

  private static Iterable<URL> files(Bundle bundle) {
    TreeMap<String, URL> sorted = new TreeMap<>();
    Enumeration<URL> found = bundle.findEntries("META-INF/spring", "*.xml", false);
    if (found != null) Collections.list(found).forEach(url -> sorted.put(url.getPath(), url));
    return sorted.values();
  }
}
