package fr.escalade.acces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts, passwords by bcrypt only. Demonstration accounts have a password that everybody knows: outside the
 * demonstration profile they do not exist, even if the database once served a demonstration.
 */
@Component
class Comptes {

    private static final String ACTIFS = """
            select * from utilisateur
            where actif = true and (demonstration = false or ? = true) order by nom""";

    private final JdbcClient jdbc;
    private final PasswordEncoder chiffrement;
    private final boolean demonstration;

    Comptes(JdbcClient jdbc, PasswordEncoder chiffrement, Environment environnement) {
        this.jdbc = jdbc;
        this.chiffrement = chiffrement;
        this.demonstration = environnement.acceptsProfiles(Profiles.of("demonstration"));
    }

    Optional<Compte> trouver(String identifiant) {
        return jdbc.sql("select * from utilisateur where identifiant = ? and (demonstration = false or ? = true)")
                .params(identifiant, demonstration)
                .query(Comptes::compte)
                .optional();
    }

    List<Utilisateur> tous() {
        List<Compte> comptes =
                jdbc.sql(ACTIFS).param(demonstration).query(Comptes::compte).list();
        return comptes.stream().map(Compte::utilisateur).toList();
    }

    boolean aucun() {
        return tous().isEmpty();
    }

    @Transactional
    void creer(Utilisateur utilisateur, String motDePasse, boolean pourDemonstration) {
        jdbc.sql("""
                        insert into utilisateur (identifiant, nom, mot_de_passe, roles, demonstration)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        utilisateur.identifiant(),
                        utilisateur.nom(),
                        chiffrement.encode(motDePasse),
                        utilisateur.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")),
                        pourDemonstration)
                .update();
    }

    private static Compte compte(ResultSet ligne, int n) throws SQLException {
        Set<Role> roles = Arrays.stream(ligne.getString("roles").split(","))
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        Utilisateur utilisateur = new Utilisateur(ligne.getString("identifiant"), ligne.getString("nom"), roles);
        return new Compte(utilisateur, ligne.getString("mot_de_passe"), ligne.getBoolean("actif"));
    }
}
