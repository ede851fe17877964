package com.atlassian.query.operand;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A call of a JQL function. */
public class FunctionOperand implements Operand {
  private final String name;
  private final List<String> args;

  public FunctionOperand(String name) {
    this(name, List.of());
  }

  public FunctionOperand(String name, String... args) {
    this(name, List.of(args));
  }

  public FunctionOperand(String name, Collection<String> args) {
    this.name = name;
    this.args = List.copyOf(args);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDisplayString() {
    return args.stream()
        .map(arg -> new SingleValueOperand(arg).getDisplayString())
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  public List<String> getArgs() {
    return args;
  }

  @Override
  public String toString() {
    return getDisplayString();
  }
}
