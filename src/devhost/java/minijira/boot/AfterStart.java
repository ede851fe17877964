package minijira.boot;

import java.lang.reflect.InvocationTargetException;

/**
 * Calls minijira.demo.Demo, if it is there, once the host answers: the demo world and the import.
 */
final class AfterStart {
  private AfterStart() {}

  static void run(Host host, Options options) {
    if (options.world().equals("empty") && options.importFile() == null) return;
    try {
      Class.forName("minijira.demo.Demo")
          .getMethod("run", String.class, Options.class)
          .invoke(null, host.baseUrl(), options);
    } catch (ClassNotFoundException none) {
      System.out.println("  (world " + options.world() + ": there is no demo loader)");
    } catch (InvocationTargetException failed) {
      System.err.println("  The demo world or the import failed: " + failed.getCause());
      failed.getCause().printStackTrace();
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
