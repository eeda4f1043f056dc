package io.cloud7.reporting.rules;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything a host can compile against, as text: a change of the API is then a diff that a reviewer sees. */
public final class PublicApi {
    private static final Set<String> FROM_OBJECT = Set.of("equals", "hashCode", "toString");

    private PublicApi() {}

    /** Renders the module under test; with {@code -Dapi.update=true} the file is written first. */
    public static String render(Path file) throws IOException {
        String text = ModuleUnderTest.exportedPackages().stream()
                .map(PublicApi::renderPackage)
                .collect(joining("\n"));
        if (Boolean.getBoolean("api.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        return text;
    }

    private static String renderPackage(String name) {
        return ModuleUnderTest.classesIn(name).stream()
                .filter(PublicApi::isReachable)
                .map(PublicApi::renderClass)
                .collect(joining("", "package " + name + "\n", ""));
    }

    private static boolean isReachable(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && isApi(type.getModifiers())
                && (outer == null || isReachable(outer));
    }

    private static String renderClass(Class<?> type) {
        Set<String> members = new TreeSet<>();
        addMembers(type, members);
        // what a hidden superclass declares is inherited into the API
        for (Class<?> up = type.getSuperclass(); up != null && !isApi(up.getModifiers()); up = up.getSuperclass()) {
            addMembers(up, members);
        }
        return members.stream().collect(joining("", "\n" + header(type) + "\n", ""));
    }

    private static String header(Class<?> type) {
        StringBuilder out = new StringBuilder();
        // an enum is sealed when a constant has a body; that is nobody's contract
        boolean isSealed = type.isSealed() && !type.isEnum();
        String modifiers = Modifier.toString(type.getModifiers() & ~Modifier.INTERFACE & ~Modifier.STRICT);
        out.append(modifiers).append(isSealed ? " sealed " : " ").append(kind(type));
        out.append(' ').append(type.getName()).append(typeParameters(type.getTypeParameters()));
        if (type.isRecord()) {
            out.append(Arrays.stream(type.getRecordComponents())
                    .map(PublicApi::component)
                    .collect(joining(", ", "(", ")")));
        }
        if (type.isEnum()) {
            out.append(Arrays.stream(type.getDeclaredFields())
                    .filter(Field::isEnumConstant)
                    .map(Field::getName)
                    .collect(joining(", ", " {", "}")));
        }
        Type up = type.getGenericSuperclass();
        if (up != null && up != Object.class && !type.isRecord() && !type.isEnum()) {
            out.append(" extends ").append(up.getTypeName());
        }
        if (type.getGenericInterfaces().length > 0) {
            out.append(type.isInterface() ? " extends " : " implements ").append(names(type.getGenericInterfaces()));
        }
        if (isSealed) {
            out.append(" permits ").append(names(type.getPermittedSubclasses()));
        }
        return out.toString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
    }

    private static String component(RecordComponent component) {
        return type(component.getAnnotatedType()) + " " + component.getName();
    }

    private static void addMembers(Class<?> type, Set<String> members) {
        for (Field field : type.getDeclaredFields()) {
            if (isApi(field) && !field.isEnumConstant()) {
                members.add(line(field, type(field.getAnnotatedType()) + " " + field.getName()));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            // a record's canonical constructor is its header
            if (isApi(constructor) && !isCanonical(constructor)) {
                members.add(line(constructor, "new" + signature(constructor)));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isApi(method) && !FROM_OBJECT.contains(method.getName()) && !isOfEveryEnum(method)) {
                String result = type(method.getAnnotatedReturnType());
                members.add(line(
                        method,
                        (method.isDefault() ? "default " : "")
                                + (method.getTypeParameters().length > 0
                                        ? typeParameters(method.getTypeParameters()) + " "
                                        : "")
                                + result
                                + " "
                                + method.getName()
                                + signature(method)));
            }
        }
    }

    private static String line(Member member, String text) {
        int shown = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;
        return "  " + Modifier.toString(member.getModifiers() & shown) + " " + text + "\n";
    }

    private static String signature(Executable executable) {
        AnnotatedType[] parameters = executable.getAnnotatedParameterTypes();
        String thrown = executable.getGenericExceptionTypes().length == 0
                ? ""
                : " throws " + names(executable.getGenericExceptionTypes());
        return Arrays.stream(parameters).map(PublicApi::type).collect(joining(", ", "(", ")")) + thrown;
    }

    /** Spells a type with its nullness, which Java's own names leave out. */
    private static String type(AnnotatedType annotated) {
        String nullness = annotated.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        if (annotated instanceof AnnotatedArrayType array) {
            return type(array.getAnnotatedGenericComponentType()) + (nullness.isEmpty() ? "" : " @Nullable ") + "[]";
        }
        if (annotated instanceof AnnotatedParameterizedType parameterized) {
            String raw =
                    ((ParameterizedType) parameterized.getType()).getRawType().getTypeName();
            return nullness
                    + raw
                    + Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
                            .map(PublicApi::type)
                            .collect(joining(", ", "<", ">"));
        }
        if (annotated instanceof AnnotatedWildcardType wildcard) {
            if (wildcard.getAnnotatedLowerBounds().length > 0) {
                return "? super " + type(wildcard.getAnnotatedLowerBounds()[0]);
            }
            String upper = type(wildcard.getAnnotatedUpperBounds()[0]);
            return upper.equals("java.lang.Object") ? "?" : "? extends " + upper;
        }
        return nullness + annotated.getType().getTypeName();
    }

    private static String typeParameters(TypeVariable<?>[] parameters) {
        if (parameters.length == 0) {
            return "";
        }
        return Arrays.stream(parameters).map(PublicApi::typeParameter).collect(joining(", ", "<", ">"));
    }

    private static String typeParameter(TypeVariable<?> parameter) {
        String bounds = Arrays.stream(parameter.getAnnotatedBounds())
                .map(PublicApi::type)
                .filter(bound -> !bound.equals("java.lang.Object"))
                .collect(joining(" & "));
        return bounds.isEmpty() ? parameter.getName() : parameter.getName() + " extends " + bounds;
    }

    private static String names(Type[] types) {
        return Stream.of(types).map(Type::getTypeName).sorted().collect(joining(", "));
    }

    private static boolean isApi(Member member) {
        return !member.isSynthetic() && isApi(member.getModifiers());
    }

    private static boolean isApi(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static boolean isCanonical(Constructor<?> constructor) {
        Class<?> owner = constructor.getDeclaringClass();
        return owner.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        Arrays.stream(owner.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }

    private static boolean isOfEveryEnum(Method method) {
        return method.getDeclaringClass().isEnum()
                && (method.getName().equals("values") || method.getName().equals("valueOf"));
    }
}
