package minijira.web.velocity;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Which methods a template may call. */
@FunctionalInterface
public interface MethodRule {
  boolean allows(Method method);

  /** For the host's own templates. */
  static MethodRule everything() {
    return method -> true;
  }

  /**
   * The listed methods (pkg.Class#method(arg.Type other.Type)) and those every template may call.
   */
  static MethodRule allowlist(Set<String> listed) {
    return method -> listed.contains(signature(method)) || GlobalList.has(method);
  }

  /** As a velocity-allowlist writes it; the class is the one that declares the method. */
  static String signature(Method method) {
    String parameters =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getName)
            .collect(Collectors.joining(" "));
    return method.getDeclaringClass().getName() + "#" + method.getName() + "(" + parameters + ")";
  }
}
