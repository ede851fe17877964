package minijira.demo;

import minijira.boot.Options;

/** What the host does once it answers: the demo world, and the import of a file. */
public final class Demo {
  private Demo() {}

  public static void run(String baseUrl, Options options) {
    if (options.world().equals("demo")) new DemoWorld(baseUrl).load();
    if (options.importFile() != null)
      new ImportFile(baseUrl, options.importFile(), options.data()).run();
  }
}
