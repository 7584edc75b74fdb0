/** Common given names of many countries, without accents: enough to tell a column of people from one of places. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald " +
    "steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric " +
    "jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry " +
    "tyler aaron adam nathan henry zachary peter kyle noah ethan jeremy walter keith roger terry austin sean gerald carl " +
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly " +
    "emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela shirley " +
    "anna brenda pamela emma nicole samantha katherine christine debra rachel carolyn janet maria olivia heather catherine " +
    "diane julie victoria joyce lauren kelly christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria " +
    "teresa ann sara madison frances kathryn janice jean alice julia judy sophia grace denise amber doris marilyn danielle " +
    "beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori oliver harry george jack charlie leo " +
    "oscar freddie archie theo alfie poppy amelia isla ava freya daisy phoebe nigel graham colin fiona gareth rhys sian " +
    "jose juan luis carlos jorge pedro manuel francisco antonio miguel rafael fernando javier diego alejandro ricardo eduardo " +
    "sergio pablo andres raul mario roberto alberto enrique ana carmen lucia isabel rosa pilar elena marta cristina paula " +
    "sofia valentina camila gabriela daniela mariana guadalupe dolores mercedes beatriz rocio alicia silvia patricia raquel " +
    "jean pierre michel andre philippe alain bernard jacques francois nicolas christophe thierry laurent julien antoine hugo " +
    "lucas louis gabriel camille manon lea chloe ines jade louise nathalie isabelle sylvie francoise monique celine aurelie " +
    "sophie claire juliette hans peter wolfgang klaus jurgen juergen dieter manfred uwe gunter stefan andreas thomas markus " +
    "sebastian tobias florian jonas lukas finn felix maximilian ursula monika petra sabine renate helga karin brigitte ingrid " +
    "erika claudia susanne heike anja katrin lena leonie mia johanna greta giuseppe giovanni antonio luigi vincenzo salvatore " +
    "marco andrea francesco alessandro matteo lorenzo davide simone giulia chiara francesca sara martina federica valentina " +
    "alessia elisa paola giovanna angela lucia joao paulo antonio francisco jose carlos pedro lucas mateus guilherme rafael " +
    "felipe gustavo thiago leonardo bruno marcos vinicius mariana juliana fernanda amanda camila larissa leticia beatriz " +
    "aline luciana adriana jan pieter willem hendrik cornelis johannes dirk sander bram daan lars sven thijs joost anneke " +
    "marieke sanne femke lotte fleur eva saskia ingrid erik anders per nils karl gustav magnus bjorn astrid ingeborg sigrid " +
    "freja ida maja elin linnea kari piotr krzysztof andrzej tomasz pawel jakub michal marcin lukasz katarzyna malgorzata " +
    "agnieszka krystyna barbara ewa zofia magdalena mohammed muhammad mohamed ahmed ali omar hassan hussein ibrahim youssef " +
    "yusuf khalid abdullah fatima aisha khadija maryam zainab amina layla leila noor nour hana samira yasmin rania karim " +
    "tariq bilal rashid wei ming li jing hui yan fang lei jun xin yu ying mei hong ling chen hiroshi takashi kenji yuki " +
    "haruto sakura yui aoi min ji seo joon hyun soo jin young minh anh hoa lan huong thu linh nguyen tuan hung dung " +
    "raj rahul amit sanjay vijay anil sunil suresh ramesh rajesh arjun rohan aditya vikram ravi deepak manoj ashok priya " +
    "anjali pooja neha kavita sunita anita meena lakshmi divya shreya ananya asha rekha geeta nisha imran ayesha kwame kofi " +
    "ama abena chidi emeka ngozi chinwe adaeze ifeoma oluwaseun tunde yetunde amara zuri tamika keisha latoya darnell jamal " +
    "malik tyrone deshawn malia kai leilani ivan dmitri sergei vladimir olga natalia svetlana tatiana irina ekaterina yelena " +
    "max ben sam tom joe jim bob dan mike dave steve chris matt alex nick will kate beth sue liz jen meg jo ana bo eli ruth " +
    "esther miriam rebekah isaac levi caleb ezra naomi abigail leah ella zoe lily luna nora ivy ruby mila aria liam mason " +
    "logan elijah aiden jackson carter owen wyatt dylan luke isaiah josiah hudson cameron connor declan siobhan aoife niamh ciaran " +
    "aaliyah abebe achieng ahmad aissatou akosua alan amadou aminata anastasia andreea angus anne annika arash aroha " +
    "arturo arvind asif ayse babak babatunde balwinder bayani beata binh birgit bogdan bohdan bongani boris brad brett " +
    "brianna bronwyn bushra callum caoimhe catarina cathal catriona chad chebet cheyenne chul cillian cody consuelo " +
    "corazon craig cristian curtis dakota dalia darren dawn demetrius derek destiny devonte dimitris djamila dong " +
    "dragan duarte duc duncan dustin dwayne ebony efua eirik eleni elif emil emilio emre eoin ernesto esmeralda " +
    "esperanza eun ewan faisal farah farhad fatma fatou filipa folake galina gaurav gavin gerardo giorgos goncalo " +
    "graciela grainne gretchen grzegorz gurpreet gwen hakan hala hamid hamish hamza hanne harpreet hector heidi hemi " +
    "hine hira hirut ho hye ibrahima ignacio iman imani imelda inger ioana irma itzel ivana iwona jadwiga jae jamil " +
    "jasmine jaspreet jermaine joana joaquin jocelyn jomar jorgen jovan juanita kalani kamal kamau karima katerina " +
    "keanu kendrick khanh kiara kiprop kirsten kwabena kylie kyu kyung lachlan lamar lani lerato lewis ligaya lina " +
    "lupita maeve mahmoud mahsa mamadou mandla manpreet margarida maricel marija marisol marquis mateo mehmet mele " +
    "mere mette mi mihai mikkel milan mohamad mona morag murat mustafa mwangi mykola nabil nadia nalani nasir neil nga " +
    "nia nikos njeri nkechi nokuthula nomsa norma nuno obinna odhiambo oisin oksana olaf otieno ousmane padraig parisa " +
    "phuong pia precious quan rami ramiro rana rangi rasmus reggie renee reza rhonda rikke robin rodel rodrigo roisin " +
    "rory rosalinda rosario rowena ruben rui salim salma samir sana santiago saoirse selam shane shanice shazza shirin " +
    "siddharth simran sinead sione sipho sizwe soren stacy stuart sukhdev sung tadesse tae tallulah tama tanisha taras " +
    "tarek tegan terrell thabo thandiwe thao tiago tonya tracy trang travis trevor troy tuyet tyrell tyrese uche usman " +
    "walid wambui wanda wanjiku wendy wesley winona wiremu wojciech ximena xiomara yasmine yaw yesenia yolanda yonas " +
    "yoon yulia zahra zanele zara zeynep ziad"
  ).split(" "),
);
