package minijira.web.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import minijira.plugin.descriptor.Problem;
import minijira.plugin.module.RestModule;
import org.glassfish.hk2.api.Injectee;
import org.glassfish.hk2.api.MultiException;
import org.glassfish.hk2.api.UnsatisfiedDependencyException;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.GenericTypeResolver;

/** Makes each class of a module once, at the start; Jira finds out at the first request. */
final class RestCheck {
  private static final Logger log = LoggerFactory.getLogger(RestCheck.class);

  private final RestModule module;
  private final List<Problem> problems = new ArrayList<>();

  RestCheck(RestModule module) {
    this.module = module;
  }

  List<Problem> problems() {
    return problems;
  }

  void made(InjectionManager hk2) {
    for (Class<?> type : module.resourcesAndProviders()) {
      mapper(type);
      if (RestApplication.isResource(type)) {
        hidden(type);
        new JsonCheck(type, this::add).check();
      }
      try {
        if (type.isAnnotationPresent(Singleton.class)) hk2.getInstance(type);
        else hk2.createAndInitialize(type);
      } catch (RuntimeException failed) {
        log.error("{}", type, failed);
        add(type, why(type, failed) + then(type), fix(failed));
      }
    }
  }

  /** Jersey itself does not take the classes. */
  void failed(Exception starting) {
    log.error("{}", module.key(), starting);
    problems.add(
        new Problem(
            module.place(),
            "REST v2 does not start: " + root(starting).getMessage() + ".",
            "see the log for the whole stack."));
  }

  private void hidden(Class<?> type) {
    for (Method method : type.getDeclaredMethods())
      if (JsonCheck.answersRequests(method) && !Modifier.isPublic(method.getModifiers()))
        add(
            type,
            "its method " + method.getName() + " is not public: Jira would answer 404 or 405.",
            "make the method public.");
  }

  private void mapper(Class<?> type) {
    if (!ExceptionMapper.class.isAssignableFrom(type)) return;
    if (GenericTypeResolver.resolveTypeArgument(type, ExceptionMapper.class) != Throwable.class)
      return;
    add(
        type,
        "it maps Throwable, as the platform's own mapper does, and which of the two is asked is not"
            + " said.",
        "map the exceptions of the plugin only.");
  }

  private void add(Class<?> type, String message, String fix) {
    problems.add(new Problem(module.place() + " class " + type.getName(), message, fix));
  }

  private static String then(Class<?> type) {
    return RestApplication.isResource(type)
        ? " Jira would answer every request with 500."
        : " Jira would leave the provider out without a word.";
  }

  private static String why(Class<?> type, RuntimeException failed) {
    Injectee missing = missing(failed);
    if (missing != null)
      return "it needs a bean of type "
          + missing.getRequiredType().getTypeName()
          + ", and the plugin's Spring context has not exactly one.";
    if (root(failed) instanceof NoSuchMethodException none)
      return "HK2 cannot make it: " + none.getMessage();
    return "HK2 cannot make " + type.getSimpleName() + ": " + root(failed) + ".";
  }

  private static String fix(RuntimeException failed) {
    if (missing(failed) != null) return "declare such a bean, or take it out of the constructor.";
    if (root(failed) instanceof NoSuchMethodException)
      return "annotate the constructor with @jakarta.inject.Inject and import jakarta.inject, or"
          + " give it a public one without parameters.";
    return "see the log for the whole stack.";
  }

  private static @Nullable Injectee missing(RuntimeException failed) {
    List<Throwable> all =
        failed instanceof MultiException many ? many.getErrors() : List.<Throwable>of(failed);
    return all.stream()
        .filter(UnsatisfiedDependencyException.class::isInstance)
        .map(one -> ((UnsatisfiedDependencyException) one).getInjectee())
        .findFirst()
        .orElse(null);
  }

  private static Throwable root(Throwable failed) {
    Throwable root = failed;
    while (root.getCause() != null && root.getCause() != root) root = root.getCause();
    return root;
  }
}
