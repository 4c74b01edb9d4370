package fr.escalade.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold once the outbox has been drained in peace: the mail server's log against what the application says. */
record Bilan(int messages, Plan plan, List<Arrivee> arrivees, List<JsonNode> courriers) {

    /** Each case wrote one message; it arrived, or the server's refusal for ever is shown. */
    void rienNEstPerdu() {
        assertThat(courriers).hasSize(messages);
        assertThat(courriers)
                .extracting(courrier -> courrier.get("dossier").asText())
                .doesNotHaveDuplicates();
        Map<String, List<Arrivee>> parCle = parCle();
        for (JsonNode courrier : courriers) {
            boolean refuse =
                    plan.refusePourToujours(courrier.get("destinataire").asText());
            assertThat(courrier.get("etat").asText()).as("%s", courrier).isEqualTo(refuse ? "REJETE" : "EXPEDIE");
            assertThat(parCle.containsKey(cle(courrier))).as("%s", courrier).isNotEqualTo(refuse);
        }
    }

    /** Nothing arrived that the application does not know; a second arrival is the first one again, and is listed. */
    void rienNEstDoubleSansEtreDit() {
        Map<String, JsonNode> connus = courriers.stream().collect(Collectors.toMap(Bilan::cle, courrier -> courrier));
        parCle().forEach((cle, siennes) -> {
            JsonNode courrier = connus.get(cle);
            assertThat(courrier).as("arrivée inconnue : %s", siennes).isNotNull();
            assertThat(siennes).allSatisfy(arrivee -> assertThat(arrivee.messageId())
                    .isEqualTo(courrier.get("messageId").asText()));
            assertThat(siennes)
                    .extracting(Arrivee::sha256)
                    .as("%s", courrier)
                    .containsOnly(siennes.get(0).sha256());
        });
        assertThat(repris()).containsAll(doubles());
    }

    /** The bytes that arrived are those that the application keeps. */
    void lesOctetsSontCeuxQuiSontGardes(Connection base) throws SQLException {
        Map<String, List<Arrivee>> parCle = parCle();
        try (Statement ordre = base.createStatement();
                ResultSet lignes = ordre.executeQuery("select cle, contenu from courrier where etat = 'EXPEDIE'")) {
            while (lignes.next()) {
                assertThat(parCle.get(lignes.getString(1)).get(0).sha256())
                        .as(lignes.getString(1))
                        .isEqualTo(Octets.sha256(lignes.getBytes(2)));
            }
        }
    }

    /** Send keys that arrived more than once. */
    Set<String> doubles() {
        return parCle().entrySet().stream()
                .filter(entree -> entree.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Send keys that the application lists as possibly arrived twice. */
    Set<String> repris() {
        return courriers.stream()
                .filter(courrier -> courrier.hasNonNull("reprisLe"))
                .map(Bilan::cle)
                .collect(Collectors.toSet());
    }

    /** The history of the case says it as well, and says each dispatch once. */
    void leJournalLeDit(Connection base) throws SQLException {
        Set<String> dits = new HashSet<>();
        for (String details : textes(base, "select details from journal where type = 'COURRIER_REPRIS'")) {
            dits.add(details.replaceAll(".*\"cle\":\"([^\"]*)\".*", "$1"));
        }
        assertThat(dits).isEqualTo(repris());
        assertThat(textes(
                        base,
                        "select cast(dossier_id as varchar) from journal where type = 'COURRIER_EXPEDIE'"
                                + " group by dossier_id having count(*) > 1"))
                .as("envois inscrits deux fois")
                .isEmpty();
        assertThat(textes(base, "select chaine from journal group by chaine, rang having count(*) > 1"))
                .isEmpty();
    }

    /** Every open case stands at a timer, a task or a held step; nothing is stuck in the engine or on its way to it. */
    static void aucunDossierNAttendSansRaison(Connection base) throws SQLException {
        assertThat(textes(base, """
                        select d.numero from dossier d where d.etat <> 'CLOS' and not exists (
                            select 1 from act_ru_execution e where e.business_key_ = d.numero and (
                                exists (select 1 from act_ru_job j where j.process_instance_id_ = e.proc_inst_id_
                                    and j.type_ = 'timer' and j.retries_ > 0 and j.duedate_ is not null)
                                or exists (select 1 from act_ru_task t where t.proc_inst_id_ = e.proc_inst_id_)
                                or exists (select 1 from act_ru_ext_task x join retenue r on r.tache_externe = x.id_
                                    where x.proc_inst_id_ = e.proc_inst_id_)))""")).as("dossiers sans raison d'attendre").isEmpty();
        assertThat(textes(base, "select incident_type_ from act_ru_incident"))
                .as("incidents")
                .isEmpty();
        assertThat(textes(base, "select id_ from act_ru_job where retries_ = 0"))
                .as("minuteries épuisées")
                .isEmpty();
        assertThat(textes(
                        base,
                        "select topic_name_ from act_ru_ext_task x where not exists"
                                + " (select 1 from retenue r where r.tache_externe = x.id_)"))
                .as("étapes prises et jamais rendues")
                .isEmpty();
        assertThat(textes(base, "select type from annonce where dite_le is null"))
                .as("annonces tues")
                .isEmpty();
    }

    static List<String> textes(Connection base, String requete) throws SQLException {
        List<String> textes = new ArrayList<>();
        try (Statement ordre = base.createStatement();
                ResultSet lignes = ordre.executeQuery(requete)) {
            while (lignes.next()) {
                textes.add(lignes.getString(1));
            }
        }
        return textes;
    }

    private Map<String, List<Arrivee>> parCle() {
        return arrivees.stream().collect(Collectors.groupingBy(Arrivee::cle));
    }

    private static String cle(JsonNode courrier) {
        return courrier.get("cle").asText();
    }
}
