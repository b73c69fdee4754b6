package dev.tallyman.template;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a handler can come to call: everything that its compiled code leads to, where a call of an
/// interface leads to those of its classes that were made on the way. A lambda counts as part of
/// the method that it stands in.
final class Reach {

  private static final String OURS = "dev.tallyman.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(OURS + "api", OURS + "aws", OURS + "json", OURS + "service");

  private final Set<JavaCodeUnit> reached = new HashSet<>();
  private final Deque<JavaCodeUnit> todo = new ArrayDeque<>();
  private final Set<JavaClass> made = new LinkedHashSet<>();

  /// By name and parameters: the owners through which a method is called, and what made classes
  /// have.
  private final Map<String, Set<JavaClass>> called = new HashMap<>();

  private final Map<String, List<JavaMethod>> callable = new HashMap<>();
  private final Set<String> names = new TreeSet<>();

  private Reach() {}

  /// The methods that `handler` can come to call, as `package.Class.method`.
  static Set<String> of(String handler) {
    Reach reach = new Reach();
    JavaClass entry = CLASSES.get(handler);
    entry.getConstructors().stream()
        .filter(constructor -> constructor.getRawParameterTypes().isEmpty())
        .forEach(reach::reach);
    while (!reach.todo.isEmpty()) {
      reach.follow(reach.todo.pop());
    }
    return reach.names;
  }

  private void reach(JavaCodeUnit unit) {
    if (reached.add(unit)) {
      todo.push(unit);
      touch(unit.getOwner());
      if (unit instanceof JavaConstructor) {
        make(unit.getOwner());
      }
    }
  }

  private void touch(JavaClass type) {
    type.getStaticInitializer().ifPresent(this::reach);
  }

  private void make(JavaClass type) {
    if (type.getModifiers().contains(JavaModifier.ABSTRACT) || !made.add(type)) {
      return;
    }
    for (JavaMethod method : type.getAllMethods()) {
      String signature = signature(method.getName(), method.getRawParameterTypes());
      if (isOurs(method.getOwner())
          && !method.getModifiers().contains(JavaModifier.ABSTRACT)
          && !method.getModifiers().contains(JavaModifier.STATIC)) {
        callable.computeIfAbsent(signature, _ -> new ArrayList<>()).add(method);
        boolean isAsked =
            called.getOrDefault(signature, Set.of()).stream()
                .anyMatch(owner -> type.isAssignableTo(owner.getName()));
        if (isAsked || answersOthers(type, method)) {
          reach(method);
        }
      }
    }
  }

  /// Whether a method is of an interface that the JDK or a library may call.
  private static boolean answersOthers(JavaClass type, JavaMethod method) {
    List<JavaClass> above = new ArrayList<>(type.getAllRawInterfaces());
    above.addAll(type.getAllRawSuperclasses());
    return above.stream()
        .filter(one -> !isOurs(one))
        .flatMap(one -> one.getMethods().stream())
        .anyMatch(one ->
            one.getName().equals(method.getName())
                && one.getRawParameterTypes().size() == method.getRawParameterTypes().size());
  }

  private void follow(JavaCodeUnit unit) {
    unit.getFieldAccesses().stream()
        .map(access -> access.getTarget().getOwner())
        .filter(Reach::isOurs)
        .forEach(this::touch);
    unit.getCallsFromSelf().forEach(this::call);
    unit.getMethodReferencesFromSelf().forEach(this::call);
    unit.getConstructorReferencesFromSelf().forEach(this::call);
  }

  private void call(JavaAccess<? extends CodeUnitAccessTarget> access) {
    CodeUnitAccessTarget target = access.getTarget();
    JavaClass owner = target.getOwner();
    names.add(owner.getName() + "." + target.getName());
    if (!isOurs(owner)) {
      return;
    }
    target.resolveMember().ifPresent(member -> reachOurs((JavaCodeUnit) member));
    if (!target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)) {
      dispatch(owner, signature(target.getName(), target.getRawParameterTypes()));
    }
  }

  private void reachOurs(JavaCodeUnit unit) {
    if (isOurs(unit.getOwner()) && !unit.getModifiers().contains(JavaModifier.ABSTRACT)) {
      reach(unit);
    }
  }

  private void dispatch(JavaClass owner, String signature) {
    if (called.computeIfAbsent(signature, _ -> new HashSet<>()).add(owner)) {
      for (JavaMethod method : List.copyOf(callable.getOrDefault(signature, List.of()))) {
        boolean isMade =
            made.stream()
                .anyMatch(type ->
                    type.isAssignableTo(owner.getName()) && type.getAllMethods().contains(method));
        if (isMade) {
          reach(method);
        }
      }
    }
  }

  private static String signature(String name, List<JavaClass> parameters) {
    return name + parameters.stream().map(JavaClass::getName).toList();
  }

  private static boolean isOurs(JavaClass type) {
    return type.getName().startsWith(OURS);
  }
}
