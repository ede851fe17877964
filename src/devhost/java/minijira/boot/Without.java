package minijira.boot;

import java.util.Set;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * Atlassian types and methods that a host is to lack, as another line of Jira may. (Packages that
 * are not exported and services that are not offered: {@link Options#without}.)
 *
 * @param names of classes, or of methods: pkg.Class#method
 */
public record Without(Set<String> names) {
  public static final Without NOTHING = new Without(Set.of());

  boolean lacks(String className) {
    return names.contains(className);
  }

  /** The class without the methods that are to be missing. */
  byte[] stripped(String className, byte[] bytes) {
    if (names.stream().noneMatch(name -> name.startsWith(className + "#"))) return bytes;
    ClassWriter out = new ClassWriter(0);
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9, out) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String generic, String[] thrown) {
                return names.contains(className + "#" + name)
                    ? null
                    : super.visitMethod(access, name, type, generic, thrown);
              }
            },
            0);
    return out.toByteArray();
  }
}
