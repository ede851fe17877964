package io.roundtrip.planted;

import io.roundtrip.strict.Compiled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.runner.JUnitCore;
import org.junit.runner.Request;
import org.junit.runner.Result;

/**
 * A fault planted into a source of the product, and the test that must notice.
 *
 * @param right stands exactly once in the source
 * @param wrong is put there instead
 * @param test a class of tests
 * @param method one of its tests
 */
record Fault(String what, String source, String right, String wrong, Class<?> test, String method) {
  private static final Path MAIN = Path.of("src/main/java");

  /** The test over the product with the fault, or as it is. */
  Result run(boolean planted) {
    ClassLoader product = new Product(planted ? Compiled.classes(faulty()) : Map.of());
    try {
      return new JUnitCore().run(Request.method(product.loadClass(test.getName()), method));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> faulty() {
    Path file = MAIN.resolve(source);
    try {
      String code = Files.readString(file);
      int at = code.indexOf(right);
      if (at < 0 || code.indexOf(right, at + 1) >= 0)
        throw new IllegalStateException(what + ": not exactly once in " + file + ": " + right);
      String name = source.substring(0, source.length() - ".java".length()).replace('/', '.');
      return Map.of(name, code.replace(right, wrong));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Our classes once more, some of them as just compiled. */
  private static final class Product extends ClassLoader {
    private final Map<String, byte[]> compiled;

    Product(Map<String, byte[]> compiled) {
      super(Product.class.getClassLoader());
      this.compiled = compiled;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("io.roundtrip.")) return super.loadClass(name, resolve);
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? defined(name) : known;
      }
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
      String path = name.replace('.', '/') + ".class";
      byte[] bytes = compiled.getOrDefault(path, new byte[0]);
      try (InputStream in = getParent().getResourceAsStream(path)) {
        if (in == null) throw new ClassNotFoundException(name);
        byte[] code = bytes.length > 0 ? bytes : in.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
