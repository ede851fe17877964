package minijira.plugin.module;

import java.util.Set;

/** The methods a velocity-allowlist opens: pkg.Class#method(arg.Type,arg.Type), without spaces. */
public record Allowlist(Set<String> methods) {}
