package org.opensupervision.api.security;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Common words, names, teams and walks over a keyboard, made as long as the policy asks in ways that everybody knows. */
final class OneWordMadeLonger {

    private static final List<String> WORDS = List.of("""
                    password iloveyou princess sunshine football baseball superman batman dragon monkey shadow master
                    michael jennifer jordan ashley jessica daniel charlie thomas robert andrew matthew joshua amanda
                    nicole hannah samantha elizabeth christopher alexander william anthony benjamin
                    liverpool arsenal chelsea barcelona manchester rangers celtic juventus
                    welcome letmein trustno1 whatever freedom starwars pokemon computer internet secret love angel
                    summer winter spring autumn january february march april june july august september october
                    november december monday friday sunday flower butterfly chocolate cookie banana cheese purple
                    orange yellow silver golden diamond midnight rainbow ginger pepper buster tigger snoopy
                    qwerty qwertyuiop asdfgh zxcvbnm 123456 654321 111222 121212 123123 159753
                    mustang ferrari mercedes yamaha harley corvette london america canada england scotland ireland
                    jesus blessed family forever together friends mother daddy babygirl lovely sweety hello admin
                    """.strip().split("\\s+"));

    private static final List<String> ENDS =
            List.of("", "1", "12", "123", "12345", "!", "1!", "007", "99", "2000", "2026", "abc");

    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            word -> word,
            word -> Character.toUpperCase(word.charAt(0)) + word.substring(1),
            word -> word.replace('o', '0').replace('a', '@').replace('i', '1'));

    private OneWordMadeLonger() {}

    static List<String> all() {
        return WORDS.stream()
                .flatMap(word -> SPELLINGS.stream().map(spelling -> spelling.apply(word)))
                .flatMap(word -> ENDS.stream().flatMap(end -> longEnough(word, end)))
                .distinct()
                .toList();
    }

    private static Stream<String> longEnough(String word, String end) {
        return Stream.of(
                repeated(word + end, ""),
                repeated(word, "") + end,
                repeated(word, " ") + end,
                (word + "123456789012345").substring(0, Math.max(PasswordPolicy.SHORTEST, word.length())));
    }

    private static String repeated(String word, String between) {
        String all = word;
        while (all.length() < PasswordPolicy.SHORTEST) {
            all += between + word;
        }
        return all;
    }
}
