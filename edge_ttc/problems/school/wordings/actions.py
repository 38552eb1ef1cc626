"""Short stories of one or two steps that ask for different things and tell a number too many, as wordings of ``told`` in the form of ``sayings``."""

from __future__ import annotations

WORDINGS = """
The wind blew out {b} [1#candles|lanterns|torches]. {M} had lit {a} before that, and {c} more were lying unused in a box. How many were still burning? | a-b
{b} eggs in the nest hatched on Monday. The nest had held {a} eggs, and a second nest [nearby|under the bush|in the reeds] held {c}. How many eggs in the first nest did not hatch on Monday? | a-b
{N} had {c} [1#shells|pebbles|bottle tops|conkers] in a bucket. Then {he} found {a} and lost {b}. How many more did {he} find than {he} lost? | a-b
{N} lost {b} [1#shells|pebbles|bottle tops|conkers] after {he} had found {a}. {He} had {c} to begin with. How many does {he} have now? | c+a; $1-b
{M} [downloaded|saved|copied] {a} [1#songs|photos|videos|games] on Monday and {b} on Tuesday. {K} [downloaded|saved|copied] {c}. How many [1#songs|photos|videos|games] was it for {M} on the two days? | a+b
{N} deleted {b} [1#photos|messages|files|mails] from {his} phone. {M} deleted {c} from another phone. If {N} had {a} before, how many does {he} still have? | a-b
{N} deleted some [1#photos|messages|files|mails] and {a} are left on {his} phone. There were {b} on it before. {M}'s phone has {c}. How many did {N} delete? | b-a
{N} deleted {a} photos and {b} videos from {his} phone. It still has {c} photos on it. How many photos did it have at first? | a+c
{N} deleted {a} photos and {b} videos. {He} now has {c} photos left. How many more photos than videos did {he} delete? | a-b
how many [1#pages|posters|labels] did the printer print altogether if it did {a} before lunch and {b} after lunch and {c} were ordered for next week | a+b
The printer jammed after {a} pages. The whole job was {b} pages and the job before it was {c} pages. How many pages of this job are not printed yet? | b-a
There are {a} sheets left in the printer. {N} used {b} on Monday and {c} on Tuesday. How many sheets did {he} use on the two days? | b+c
A lorry was loaded with {a} [1#crates|barrels|parcels] in the morning. {b} of these were unloaded at the [harbour|market|station]. Its trailer held {c} more that nobody touched. How many of the morning's [1#crates|barrels|parcels] were not unloaded? | a-b
Workers unloaded {b} [1#crates|barrels|sacks] from a ship. Now {a} [1#crates|barrels|sacks] are still on board. How many were on board before the unloading? | a+b
Workers unloaded {b} [1#crates|barrels|sacks] from one ship and {c} from another. {a} are still on board the first one. How many were on the first ship in the beginning? | a+b
{a} [1#crates|barrels|sacks] were unloaded from the [ship|truck|plane] and {b} new ones were loaded. How many more were loaded than unloaded? | b-a
Now the [truck|ship|cart] carries {c} [1#sacks|logs|pipes]. At the last stop {a} were unloaded and {b} loaded. How many [1#sacks|logs|pipes] did it carry before that stop? | c-b; $1+a
Before {a} [1#guests|visitors|tourists] left there were {b} in the [2#hotel|castle|museum]. The [café|garden|shop] had {c}. How many [1#guests|visitors|tourists] were in the [2#hotel|castle|museum] after they left? | b-a
{b} guests left the hotel on Sunday and {c} arrived. On Saturday there were {a}. How many guests had the hotel after that? | a-b; $1+c
On Sunday {b} guests left the hotel and {c} arrived, and after that it had {a}. How many guests were there before Sunday? | a-c; $1+b
How many more guests arrived on Friday than on Saturday, if {b} came on Saturday, {c} on Sunday and {a} on Friday? | a-b
[There were|We counted] {a} [1#birds|crows|parrots] on the [fence|wire|roof]. Some flew away and {b} are left. On the [next house|barn|gate] there are {c}. How many flew away? | a-b
{b} [1#birds|crows|doves] flew away and {c} [2#squirrels|cats|lizards] came. There are {a} [1#birds|crows|doves] on the branch now. How many [1#birds|crows|doves] were there at first? | a+b
On the branch sat {a} [1#birds|crows|doves]. {b} more [1#birds|crows|doves] and {c} [2#squirrels|beetles|lizards] joined them. How many [1#birds|crows|doves] are on the branch now? | a+b
On the branch sat {a} [1#birds|crows|doves]. {b} more [1#birds|crows|doves] and {c} [2#squirrels|beetles|lizards] joined them. How many animals joined? | b+c
{c} [1#squirrels|beetles|lizards] joined the birds on the branch. There had been {a} birds and now {b} fly away. How many birds stay? | a-b
{N} planted {a} [1#roses|tulips|bushes] in the front garden and {b} behind the house. {M} next door planted {c}. How many did {N} plant? | a+b
There are {a} [1#trees|bushes|palms] in the park now. The gardeners will plant {b} today and {c} tomorrow. How many will be planted altogether? | b+c
There are {a} [1#trees|bushes|palms] in the park now. The gardeners will plant {b} today and put up {c} [2#benches|lamps|swings] tomorrow. How many [1#trees|bushes|palms] will there be? | a+b
When the gardeners finish, the park will have {b} [1#trees|bushes|palms]. It has {a} now, and {c} benches. How many [1#trees|bushes|palms] will they plant? | b-a
The gardeners planted {b} [1#trees|bushes|palms] today and now there are {a} in the park. How many were there this morning? | a-b
{N} picked {a} [1#pears|figs|lemons] from one tree, {b} from the next. From a bush {he} picked {c} berries. How many [1#pears|figs|lemons] does {he} have? | a+b
{M} picked {a} [1#figs|lemons|limes] and {K} picked {b}, while {N} picked {c} [2#melons|pumpkins|beans]. How many more [1#figs|lemons|limes] did {M} pick than {K}? | a-b
From a tree with {a} [1#figs|lemons|limes] {N} picked some. {b} stayed on the tree, and {c} hang on the tree beside it. How many did {N} pick? | a-b
{N} took {b} [1#figs|lemons|limes] off a tree. That left {a} on it. {M} took {c} off another tree. How many grew on {N}'s tree at first? | a+b
The baker made {a} [1#cakes|pies|tarts] and {b} loaves. He sold {c=2/3} [1#cakes|pies|tarts]. How many more [1#cakes|pies|tarts] than loaves did he make? | a-b
The baker sold {b} [1#cakes|pies|tarts] and {c} loaves. He had made {a} [1#cakes|pies|tarts]. How many [1#cakes|pies|tarts] does he still have? | a-b
The baker sold {b} cakes and {c} loaves. There are {a} cakes still in the shop. How many cakes did he bake? | a+b
The baker sold {a} cakes and {b} loaves, and {c} cakes are left. How many things did he sell in all? | a+b
The baker had {c} cakes. He baked {a} more and sold {b} of all he had. How many has he now? | c+a; $1-b
After selling {b} cakes the baker has {a}. After that he bakes {c} more. How many cakes did he have before he sold any? | a+b
The baker sold {b} cakes more than he baked today, for some were left from yesterday. He baked {a}, and {c} loaves. How many cakes did he sell? | a+b
the baker wants to bake {a} loaves today. he's done {b} and yesterday he did {c}. how many to go | a-b
A baker sold {a} [1#rolls|buns|pretzels] in the morning and {b} in the afternoon. Yesterday it was {c} all day. How many fewer were sold in the afternoon than in the morning? | a-b
{N} broke {b} of the {a} [1#plates|cups|glasses] while {M} was drying {c} [spoons|forks|knives]. How many [1#plates|cups|glasses] did not break? | a-b
By mistake {N} broke {b} plates and {M} broke {c}. Now {a} whole plates are left in the kitchen. How many plates did they break? | b+c
By mistake {N} broke {b} plates and {M} broke {c}. Now {a} whole plates are left in the kitchen. How many plates were whole before? | b+c; $1+a
The club donated {a} [1#coats|blankets|books] and {b} [2#lamps|chairs|toys]. The school donated {c} [1#coats|blankets|books]. How many [1#coats|blankets|books] were donated? | a+c
The club donated {a} [1#coats|blankets|books] and {b} [2#lamps|chairs|toys]. The school donated {c} [1#coats|blankets|books]. How many things did the club donate? | a+b
{N} donated {b} [1#books|toys|jumpers] and kept {a}. {M} donated {c}. How many did {N} have at the beginning? | a+b
{N} donated {a} dollars, {M} donated {b} dollars, and {K} promised {c} dollars for next year. How many dollars have been donated so far? | a+b
How much more did {M} donate than {K}, if {K} gave {b} dollars, {M} {a} dollars and the school {c} dollars? | a-b
The children found {b} of the {a} eggs hidden in the garden and all {c} eggs in the house. How many in the garden have not been found? | a-b
The children found {b} eggs in the garden and {c} in the house. {a} are still hidden. How many eggs were hidden altogether? | b+c; $1+a
A dog hid {a} bones, dug up {b} of them and then hid {c} more. How many bones are hidden now? | a-b; $1+c
{N} borrowed {a} [1#books|films|games] on Monday and {b} on Friday. {M} borrowed {c}. How many more did {N} borrow on Monday than on Friday? | a-b
{N} returned {b} [1#books|films|games] and {M} returned {c}. {N} had borrowed {a}. How many does {N} still have to return? | a-b
The library lent {a} books about animals and {b} books about ships. {c} of its books are about [stars|trains|cooking]. How many books did it lend? | a+b
In the morning {a} books were returned to the library, and {b} were borrowed. In the afternoon {c} were returned. How many were returned that day? | a+c
In the morning {a} books were returned to the library and {b} were borrowed. In the afternoon {c} were returned. How many books does the library have more than at the start of the day? | a+c; $1-b
we built {a} [1#snowmen|snow forts|igloos] and {b} melted. the kids next door built {c}. how many of ours are still standing | a-b
Of {a} [1#snowballs|ice cubes|icicles] {b} melted in the sun and {c} fell down and broke. How many [1#snowballs|ice cubes|icicles] are still whole? | a-b; $1-c
{a} chicks hatched this week and {b} last week. {c} eggs have not hatched yet. How many chicks have hatched? | a+b
{a} chicks hatched this week and {b} last week. {c} eggs have not hatched yet. How many more eggs hatched this week than last week? | a-b
{a} people were climbing the tower. {b} turned back, and {c} were waiting down at the ticket desk. How many climbed on? | a-b
{N} climbed {a} steps, rested, and climbed {b} more. {M} climbed {c}. How many steps did {N} climb? | a+b
{N} climbed {a} steps up and came {b} steps down again. {M} is standing on step {c}. On which step is {N}, if {he} began at the bottom? | a-b
[The tower has|There are] {a} steps[| to the top| up to the bell]. {N} has climbed {b} and {M} {c=2/3}. How many more must {N} climb? | a-b
{a} children joined the choir and {b} joined the band. {c} left the choir. By how many did the choir grow? | a-c
The choir now has {a} members after {b} joined. The band has {c}. How many members had the choir before? | a-b
{c} people left the chess club and {b} joined. There were {a} at first. How many are in it now? | a-c; $1+b
{c} people left the chess club and {b} joined. How many more joined than left? | b-c
The club had {a} members. {b} new people joined, then some left, and {c} stayed. How many left? | a+b; $1-c
{a} [1#cars|vans|motorbikes] arrived at the ferry and {b} [2#lorries|buses|bikes]. The ferry takes {c} [1#cars|vans|motorbikes]. How many [1#cars|vans|motorbikes] cannot get on it? | a-c
{a} cars were waiting at the ferry. {b} drove on board, {c} came to wait. How many are waiting now? | a-b; $1+c
{a} [1#cars|vans|bikes] stood in the yard when {M} came. Later {b} left. In the street outside stood {c}. How many were in the yard after that? | a-b
{N} blew up {a} red balloons, {b} green ones and {c} blue ones. How many balloons, red and blue, did {he} blow up? | a+c
{N} blew up {a} [1#red|green] balloons and {b} [2#blue|white] ones. {c=2/3} popped. How many more [1#red|green] than [2#blue|white] ones did {he} blow up? | a-b
{N} used {a} balls of wool for a [blanket|coat|jumper] and {b} for a [hat|scarf|toy]. {He} has {c} left. How many did {he} use? | a+b
{N} used {a} balls of wool for a [blanket|coat|jumper] and {b} for a [hat|scarf|toy]. {He} has {c} left. How many did {he} have before? | a+b; $1+c
{N} glued {a} [1#stars|beads|sequins] on a card and {b} fell off again. The next card got {c}. How many stayed on the first card? | a-b
On the washing line hang {a} [1#shirts|towels|socks]. {N} takes down {b} and hangs up {c} [2#sheets|trousers|aprons]. How many [1#shirts|towels|socks] are still on the line? | a-b
On the washing line hang {a} [1#shirts|towels|socks]. {N} takes down {b} dry ones and hangs up {c} wet ones. How many [1#shirts|towels|socks] hang there now? | a-b; $1+c
{c} [1#shirts|towels|napkins] are still not folded. {N} folded {a} and {M} {b}. How many were there to fold at first? | a+b; $1+c
how many did {M} hand in, if {K} handed in {b} [1#drawings|forms|essays], {c} are missing, and together the two handed in {a} | a-b
{N} took a pile of {a} [1#tests|essays|papers] and marked {b} of them before supper. {c} others were in the cupboard. How many of the pile are not marked? | a-b
{N} wiped {b} words off the board and wrote {c} new ones. There had been {a}. How many words are on it now? | a-b; $1+c
{N} wiped {b} words off the board and wrote {c} new ones. Now there are {a}. How many were there before? | a-c; $1+b
{N} wiped {b} words off the board and wrote {c} new ones. {M} wiped {a} off another board. How many more did {N} write than wipe off? | c-b
In a quiz {N} answered {a} questions correctly and {b} wrongly. {M} answered {c} correctly. How many questions did {N} answer? | a+b
In a quiz {N} answered {a} questions correctly and {b} wrongly. {M} answered {c} correctly. By how many correct answers is {M} ahead of {N}? | c-a
[There are|The book has] {a} [1#sums|puzzles|riddles]. {N} did {b} yesterday and {c} today. How many are still to do? | a-b; $1-c
{N} has done {b} [1#sums|puzzles|riddles] and {M} {c}. {N} has {a} to go. How many does {N} have to do in all? | a+b
At half time [1#our team|the blue team|{M}'s team] had {b} points, and {a} at the end. The others had {c} at half time. How many points did [1#we|the blue team|{M}'s team] add after half time? | a-b
{N} scored {a} goals, {M} scored {b} and {K} {c}. What is the difference between the goals of {N} and {K}, if {N} scored more? | a-c
How often did {N} throw, if {he} hit the target {a} times and missed it {b} times, while {M} hit it {c} times? | a+b
{N} ran {a} m on Monday and {b} m on Tuesday, and {M} ran {c} m on Monday. How far did the two run on Monday altogether? | a+c
{N} ran {a} m on Monday and {b} m on Tuesday, and {M} ran {c} m on Monday. How many metres did {N} run less on Tuesday than on Monday? | a-b
[a farmer|my uncle|our neighbour] sheared {a} sheep and milked {b} cows before noon, and sheared {c} sheep after noon. how many sheep did he shear | a+c
The farmer milked {a} cows and sheared {b} sheep. {c} sheep have not been sheared yet. How many sheep does he have? | b+c
{b} [1#sheep|goats|cows] escaped for good and {c} were bought. The farmer had {a} at first. How many does he have now? | a-b; $1+c
{b} [1#sheep|goats|cows] escaped from the field and {a} stayed. The horses, {c} of them, stayed too. How many [1#sheep|goats|cows] had been in the field? | a+b
[1#Goats|Cows|Geese] got out of the field: there were {a}, now {b} are in it. {c} [2#horses|donkeys|llamas] are there too. How many [1#goats|cows|geese] got out? | a-b
This month {a} dogs came to the shelter and {b} were adopted. Last month {c} came. How many fewer dogs were adopted than came this month? | a-b
{N} caught {a} fish and threw {b} back. {M} caught {c} and threw none back. How many fish did they keep altogether? | a-b; $1+c
{N} threw {b} fish back and kept {a}. {M} kept {c}. How many fish did {N} catch? | a+b
{N} threw {b} fish back and kept {a}. {M} kept {c}. How many fish more did {M} keep than {N}? | c-a
a crab boat pulled up {a} traps today, {b} of them empty, yesterday it was {c} traps. how many of todays had something in them | a-b
{N} has to peel {a} [1#potatoes|carrots|onions]. {b} are done and {c} [2#leeks|beans|radishes] lie ready to be washed. How many [1#potatoes|carrots|onions] are not peeled yet? | a-b
Out of the freezer {N} took {b} [1#rolls|pies|pizzas], and {M} put in {c}. {a} were in there at first. How many are in there now? | a-b; $1+c
{a} [1#rolls|pies|pizzas] are in the freezer now. {N} took {b} out this morning, and {M} put {c} [2#bags of peas|packs of fish|ice trays] in. How many [1#rolls|pies|pizzas] were in it before? | a+b
They dug up {a} [1#potatoes|beets|bulbs] in one bed, {b} in another, and left {c} in the ground. How many did they dig up? | a+b
{N} painted {a} [1#eggs|masks|stones] blue and {b} red. {c} are not painted. How many [1#eggs|masks|stones] are there in all? | a+b; $1+c
{N} painted {a} [1#eggs|masks|stones] blue and {b} red. {c} are not painted. How many [1#eggs|masks|stones] did {he} paint? | a+b
{N} decorated {b} of the {a} [1#cakes|tables|windows] here. {M} decorated {c} in the house next door. How many of the {a} are not decorated? | a-b
Put out by rain: {b} of {a} [1#campfires|candles|lanterns]. Down by the lake {c} went on burning. How many of the {a} stayed alight? | a-b
{N} burned {b} logs last night. {a} are left, and {M} has {c}. With how many did {N} start last night? | a+b
A [1#plank|pole|pipe] of {a} m is sawn in two. One piece is {b} m long, and {c} m of another [1#plank|pole|pipe] are lying beside it. How long is the other piece of the first? | a-b
{N} cut {b} m off a rope and {a} m are left. {M}'s rope is {c} m long. How long was {N}'s at first? | a+b
{N} poured {a} litres into the tank, {b} litres into the tub and {c} litres onto the flowers. How many litres were not for the flowers? | a+b
{b} litres leaked out of a tank that held {a} litres. The tank in the cellar holds {c} litres. How many litres are left in the leaking one? | a-b
{N} spilled {b} litres. {a} litres are still in the bucket and {c} litres are in the tub. How many litres were in the bucket before? | a+b
{N} drove {a} km on Monday, {b} km on Tuesday and will drive {c} km on Friday. How many km has {he} driven so far? | a+b
The postman started with {a} [1#letters|parcels|packets]. He has {b} in his bag and {c} are waiting in the office for tomorrow. How many has he delivered? | a-b
the postman delivered {b} [1#letters|parcels|packets], {a} are still in his bag. yesterday he delivered {c}. how many did he set off with today | a+b
{a} people voted for {M}, {b} for {K}, and {c} did not vote. By how many votes did {M} win? | a-b
{a} people voted for {M}, {b} for {K}, and {c} did not vote. How many people voted? | a+b
{a} people voted for {M}, {b} for {K}, and {c} did not vote. How many people could have voted? | a+b; $1+c
{N}'s channel had {a} followers. {b} left and {c} joined. How many are there now? | a-b; $1+c
{N}'s channel has {a} followers now, after {b} left. {M}'s has {c}. How many did {N}'s have before? | a+b
How many people stopped following {N}, if {he} had {a} followers, and has {b} now, and nobody new joined? {M} has {c}. | a-b
{N} posted {a} pictures and got {b} likes and {c} comments. How many more likes than comments is that? | b-c
{N} charged {a} phones and {b} lamps. {M} charged {c} phones. How many phones were charged by the two? | a+c
{N} hammered in {a} nails and pulled out {b}, and put in {c} screws. How many more nails did {he} hammer in than pull out? | a-b
{N} had {a} screws. {He} used {b}, and {M} gave {him} {c} nails. How many screws does {he} still have? | a-b
{N} has {a} screws left. {He} has used {b} on a shelf and {c} on a [chair|door|bench]. How many did {he} have at first? | b+c; $1+a
{b} sailors went ashore and {c} came on board. There are {a} cabins on the ship. How many more went than came? | b-c
{b} boats sailed out of the harbour, {c} came in. There had been {a}. How many boats lie there now? | a-b; $1+c
{b} boats sailed out of the harbour, {c} came in, and now {a} lie there. How many were there before any of this? | a-c; $1+b
{a} [1#boats|kayaks|bikes] are rented out and {b} are in the shed. {c} people are waiting for one. How many [1#boats|kayaks|bikes] are there in all? | a+b
The shop has {a} [1#boats|kayaks|bikes] to rent out. {b} are out, {c=2/3/4} more are asked for. How many are not rented out at this moment? | a-b
{N} swapped {b} [1#cards|stickers|stamps] for {c} of {M}'s. {M} had {a} before. How many has {M} now? | a-c; $1+b
{N} gave {b} [1#cards|stickers|stamps] and got {c} for them. How many more did {he} get than give? {M} has {a}. | c-b
Before {he} gave {b} to {M}, {N} had {a} [1#sweets|cards|nuts]. {M} had {c} before. How many does {N} have now? | a-b
{N} has {a} [1#sweets|cards|nuts] left after giving {b} to {M}, who had {c} before. How many does {M} have now? | c+b
{N} has {a} [1#sweets|cards|nuts] left after giving {b} to {M}, who had {c}. How many did {N} have before? | a+b
{N} ate {a} [1#grapes|nuts|crisps] and {M} ate {b}. {c} are left. How many did the two eat? | a+b
{N} ate {a} [1#grapes|nuts|crisps] and {M} ate {b}. {c} are left. How many more did {N} eat than {M}? | a-b
{N} ate {a} [1#grapes|nuts|crisps] and {M} ate {b}. {c} are left. How many were there before they ate? | a+b; $1+c
{N} spent {a} dollars on a [toy|cap|book] and {b} dollars on [lunch|a drink|fruit]. {He} has {c} dollars left. How much more did the [1#first thing|first] cost than the [1#second|second]? | a-b
{N} had {a} dollars and spent {b} dollars. {M} had {c} dollars and spent nothing. How much does {N} have left? | a-b
{N} had {a} dollars and spent {b} dollars. {M} had {c} dollars and spent nothing. How much do they have together now? | a-b; $1+c
{N} has {a} dollars after spending {b} dollars at the fair. {M} spent {c} dollars. How much did {N} bring to the fair? | a+b
{N} earned {a} dollars by [washing cars|raking leaves|walking dogs] on Saturday and {b} dollars on Sunday. {He} needs {c} dollars for a trip. What did {he} earn on the weekend? | a+b
{N} found {b} dollars in a coat and {M} lost {c} dollars. {N} has {a} dollars now. What did {he} have before? | a-b
The [kite|lamp|bag] costs {a} dollars today. Last week it was {b} dollars more, and the [mug|cup|belt] beside it was {c} dollars. What did it cost last week? | a+b
{N} gets {b} dollars off a [coat|tent|chair] of {a} dollars, and {M} gets {c} dollars off another. What does {N} pay? | a-b
{N} paid {a} dollars for a [coat|tent|chair] with {b} dollars off; {M} paid {c} dollars for another one. What did {N}'s cost without the discount? | a+b
{N} packed {a} [1#apples|cups|toys] into {b=4/5/6/8/10} [2#boxes|bags|crates], the same number in each, in {c=2/3} hours. How many [1#apples|cups|toys] are in each? | a/b
{N} packed {a} [1#cups|toys|shoes] with {b=4/5/6/8/10} in every [2#box|bag|crate]. {M} packed {c} [2#boxes|bags|crates]. How many [2#boxes|bags|crates] did {N} fill? | a/b
{N} has {a} [1#cups|toys|jars] in {b=4/5/6/8} [2#boxes|bags|crates], equally many in each. Two [2#boxes|bags|crates] are red. How many [1#cups|toys|jars] are in one of them? | a/b
{a} [1#pupils|players|dancers] form groups of {b=3/4/5/6}. There are {c=2/3} teachers. How many groups are there? | a/b
{a} [1#pupils|players|dancers] form {b=3/4/5/6} equal groups. There are {c=2/3} teachers. How many [1#pupils|players|dancers] in each group? | a/b
There are {b=3/4/5/6} [1#pupils|players|dancers] in each group, and {a} groups, and {c=2/3} teachers. How many [1#pupils|players|dancers] are there? | a*b
If there are {a} [1#pupils|players|dancers] and {c} adults, and all the [1#pupils|players|dancers] form groups of {b=3/4/5/6}, how many groups is that? | a/b
{N} put {a} [1#stamps|photos|stickers] on each of {b} pages. {c=2/3} pages stayed empty. How many [1#stamps|photos|stickers] did {he} put in? | a*b
{N} has {a} [1#stamps|photos|stickers] and puts {b=4/5/6/8} on a page; {M} puts {c=3/7} on a page. How many pages does {N} fill? | a/b
{N} puts {b=4/5/6/8} [1#stamps|photos|stickers] on a page and has filled {a} pages. {c} [1#stamps|photos|stickers] are still loose. How many does {he} have in all? | a*b; $1+c
{N} has {c} [1#stamps|photos|stickers]. {He} puts {b=4/5/6} on each of {a} pages. How many are not on a page then? | a*b; c-$1
{N} baked {a} [1#tarts|pies|buns] with {b=2/3/4} [2#cherries|plums|nuts] on each. {c} [2#cherries|plums|nuts] were left. How many [2#cherries|plums|nuts] did {he} put on? | a*b
{N} baked {a} [1#tarts|pies|buns] with {b=2/3/4} [2#cherries|plums|nuts] on each. {c} [2#cherries|plums|nuts] were left. How many [2#cherries|plums|nuts] did {he} have before? | a*b; $1+c
{N} put {a} [2#cherries|plums|nuts] on {b=3/4/5/6} cakes, the same on each, and {c=2/3} of the cakes were eaten. How many [2#cherries|plums|nuts] were on each cake? | a/b
Each [1#shelf|stand|cart] holds {a} [2#pots|lamps|boxes]. There are {b} [1#shelves|stands|carts], and {c} [2#pots|lamps|boxes] on the floor. How many are on the [1#shelves|stands|carts]? | a*b
{a} [2#pots|lamps|boxes] stand on {b=3/4/5/6} [1#shelves|stands|carts], the same number on each, and {c} on the floor. How many are on each [1#shelf|stand|cart]? | a/b
{a} [2#pots|lamps|boxes] are in the shop, {c} on the floor and the others on {b=3/4/5/6} [1#shelves|stands|carts], the same number on each. How many on each [1#shelf|stand|cart]? | a-c; $1/b
{a} kids ride in [1#vans|cars|boats] with {b=3/4/5/6} in each, and {c} walk. How many [1#vans|cars|boats] do they need? | a/b
{a} kids are going; {c} walk and the others ride in [1#vans|cars|boats] with {b=3/4/5/6} in each. How many [1#vans|cars|boats] do they need? | a-c; $1/b
{b} [1#vans|cars|boats] with {a=3/4/5/6} kids in each set off, and {c} kids walk. How many kids go in all? | a*b; $1+c
{b} [1#vans|cars|boats] with {a=3/4/5/6} kids in each set off, and {c} kids walk. How many kids ride? | a*b
A [florist|shop|gardener] makes {a} bunches of {b=5/6/7/8/9} [1#roses|tulips|lilies] and has {c} [2#ferns|daisies|reeds] left over. How many [1#roses|tulips|lilies] are in the bunches? | a*b
The florist made {a} bunches of {b=5/6/7/8/9} [1#roses|tulips|lilies] each; {c} [1#roses|tulips|lilies] had wilted before. How many had there been altogether? | a*b; $1+c
Of {a} [1#roses|tulips|lilies] {b} wilted. The others were tied in bunches of {c=3/4/5/6}. How many bunches were there? | a-b; $1/c
{N} sorted {a} [1#buttons|beads|coins] into {b=3/4/5/6} equal heaps and gave {M} one heap. How many does {N} have left? | a/b; a-$1
{N} sorted {his} [1#buttons|beads|coins] into {a=4/5/7/9/12} heaps of {b=3/4/6/8/15}. {M} took {c=2/3} heaps away. How many [1#buttons|beads|coins] did {M} take? | b*c
{N} sorted {a} [1#buttons|beads|coins] into {b=4/5/6} equal heaps. {M} took {c=2/3} heaps away. How many [1#buttons|beads|coins] did {M} take? | a/b; $1*c
A [1#bus|tram|van] makes {a} trips with {b} people each time. {c} people come on foot. How many come by [1#bus|tram|van]? | a*b
There are {a} rows with {b} [1#chairs|desks|plants]. {c} are taken away. How many stay? | a*b; $1-c
There are {a} rows with {b} [1#chairs|desks|plants]. Two of the rows are new. How many [1#chairs|desks|plants] are there? | a*b
{c} [1#chairs|desks|stools] are brought to the hall and set in {b=4/5/6/8} rows with the {a} that were there already. All rows are equally long. How many [1#chairs|desks|stools] are in one row? | c+a; $1/b
how many [1#fish|frogs|newts] did {N} let go if {he} caught {a} today and {c} yesterday and took {b} of todays home[?| pls] | a-b
What had the [well|barrel|pond] held, in litres, before {N} [pumped|scooped|took] out {b} litres, if {a} litres stayed and {c} litres of rain are expected? | a+b
We need to know how many [1#tents|rafts|kites] {N} put up, given that {he} took down {b}, that {a} are still up and that {M} put up {c} somewhere else. How many? | a+b
By the time {K} had read {b} pages, {M} had read {a}, and {N}, who fell asleep, {c}. How many pages was {K} behind {M}? | a-b
my son's homework: {N} has {a} [1#stickers|cards|beads], {M} has {c}, {N} gets {b} from {K}. it asks what {N} has then | a+b
my son's homework: {N} has {a} [1#stickers|cards|beads], {M} has {c}, {K} takes {b} from {N}. it asks what {N} has then | a-b
my daughter cannot do this one, {N} had {a} [1#eggs|nuts|plums], dropped {b}, and {M} had {c}. how many have they both got now | a-b; $1+c
at the [fair|club|harbour] there were {a} [1#tents|boats|stalls] on saturday, {b} fewer on sunday and {c=5/7/9} flags. how many [1#tents|boats|stalls] on sunday | a-b
pls help, {a} [1#kids|runners|swimmers] started, {b} gave up, {c} were cheering by the side. how many finished | a-b
{M} texted {a} times, {K} called {b} times and {M} called {c} times. how many calls is that in all | b+c
{M} texted {a} times, {K} called {b} times and {M} called {c} times. how often did {M} text or call | a+c
From the {c} [1#seals|geese|turtles] on the rocks, {b} dived into the sea; from the beach came {a}. How many are on the rocks after this? | c-b; $1+a
The [lift|boat|cable car] came with {b} passengers in it, let {a} out and took {c} in. With how many does it go on? | b-a; $1+c
How many [1#bricks|tiles|planks] stayed down, if {N} carried up {c}, {M} carried up {b}, and there were {a} to carry? | c+b; a-$1
{N} laid {a} [1#bricks|tiles|planks], took away {b} that were crooked, and laid {c} more. How many lie there now? | a-b; $1+c
{N} took away {b} [1#bricks|tiles|planks] that were crooked, then laid {c} more, and now there are {a}. How many lay there before? | a-c; $1+b
After {N} had sold {b} and given {M} {c}, {a} [1#drawings|puppets|candles] were left. How many had {N} to start with? | b+c; $1+a
The tailor cut {a} m of silk, {b} m of cotton and {c} m of wool. How much more silk than wool did he cut? | a-c
To a wall of {a} [1#blocks|stones|logs] they added {b}; then {c} fell off again. How many are in the wall now? | a+b; $1-c
To a wall they added {b} [1#blocks|stones|logs]; then {c} fell off again, and now it is made of {a}. How many were in it before? | a+c; $1-b
A [train|bus] with {a} seats leaves with {b} people on it, all seated. {c} luggage racks are above them. How many seats are free? | a-b
{N} lent out {b} of {his} [1#DVDs|games|comics] and bought {c}, and at home there are now {a}. How many were at home before the lending and the buying? | a-c; $1+b
The [storm|flood] destroyed {b} [1#huts|fences|bridges] and damaged {c}. Before it there were {a}. How many did it not touch? | b+c; a-$1
The [storm|flood] destroyed {b} [1#huts|fences|bridges] and damaged {c}, and did not touch {a}. How many more were destroyed than damaged? | b-c
The [storm|flood] destroyed {b} [1#huts|fences|bridges] and damaged {c}, and did not touch {a}. How many were there before it? | b+c; $1+a
{N} gave away {b} of {his} {a} [1#kittens|puppies|chicks]; {M} gave away {c}. Of the ones {N} kept, half are black. How many is that? | a-b; $1/2
[A beekeeper|A farmer] fills {a} [1#jars|pots] from one hive and {b} from another, and sells them in boxes of {c=3/4/5/6}. How many boxes does he sell? | a+b; $1/c
Half of the {a} [1#eggs|seeds|bulbs] rotted, and {M} threw away {b} good ones by mistake. How many good ones are left? | a/2; $1-b
{N} opened {a} boxes with {b=3/4/6} [1#bulbs|fuses|taps] each. {M} opened {c} boxes. How many whole [1#bulbs|fuses|taps] did {N} find, if {d=2/3/5} in {his} boxes were broken? | a*b; $1-d
{N} sawed {a} planks, each into {b=3/4/5} pieces, and {M} {c} planks, each into {b} pieces too. How many pieces did they get? | a+c; $1*b
How many groups of {b=4/5/6} can be made when of {a} [1#scouts|dancers|skaters] {c=2/3/7} stay at home? | a-c; $1/b
How many are in each group when {a} [1#scouts|dancers|skaters] and {c} more who came late form {b=4/5/6} equal groups? | a+c; $1/b
The teacher gave out {a} sheets, the same number to each of {b=4/5/6/8} tables. Later {c=2/3} more went to every table. How many sheets does one table have then? | a/b; $1+c
Each of {b=4/5/6} teams lost {c=2/3} players. Before that all teams had equally many, {a} in all. How many players does one team have now? | a/b; $1-c
{N} glued {a} [1#stars|beads|sequins] on a card, {b} fell off and {he} stuck on {c} new ones. {M}'s card has {d}. How many are on {N}'s card now? | a-b; $1+c
{N} deleted {b} [1#photos|songs|games] and downloaded {c}, and {his} phone now holds {a}. {M}'s phone holds {d}. How many did {N}'s hold before that? | a-c; $1+b
{N} deleted {b} [1#photos|songs|games] in the morning and {c} at night. {a} are left. How many were there at noon? {M} deleted {d}. | a+c
how many [1#photos|songs|games] are on my phone now if i had {a}, deleted {b} and then {c} more, and my brother has {d} on his | a-b; $1-c
[1#Red|Green] team: {a} points, minus {b} for fouls. [2#Blue|White] team: {c} points, no fouls. How many points more has the [2#Blue|White] team? | a-b; c-$1
In three days {N} printed {a} [1#posters|labels|cards]: {b} on the first day, {c} on the second. How many on the third, if {M} printed {d} on that day? | a-b; $1-c
{M} baked {a} [1#rolls|scones|muffins], burnt {b} of them and sold the others for {c=2/3} dollars each. How much money came in? | a-b; $1*c
{N} planted {a} bulbs in {b=3/4/5/6} equal rows. In one row {c=2/3} did not come up. How many came up in that row? | a/b; $1-c
{N} had {a} dollars. {He} bought {b} [1#pens|cards|apples] at {c=2/3} dollars each. {M} bought {d}. How much does {N} have left? | b*c; a-$1
{N} needs {a} [1#screws|nails|hooks]. {He} has {b} boxes of {c=4/6/8}, and {d} rusty ones that cannot be used. How many does {he} still need? | b*c; a-$1
{b} [1#ducks|swans|geese] flew off the pond to the river, where {c} were already. {a} stayed on the pond. How many are on the river now? | b+c
{b} [1#ducks|swans|geese] flew off the pond to the river, where {c} were already. {a} stayed on the pond. How many are there now on the pond and the river together? | b+c; $1+a
{N} knitted {a} [1#hats|scarves|socks] and {M} knitted {d}. {N} gave {b} of {his} own to {K} and sold {c} of them. How many has {N} left? | a-b; $1-c
Out of {a} [1#ice creams|lollies|candles] {b} melted, and the rest were shared equally by {c=3/4/5} [children|friends|cousins]. How many did each get? | a-b; $1/c
{b} [1#ice creams|lollies|candles] melted. The good ones were shared by {c=3/4/5} [children|friends|cousins] and each got {a}. How many were there before any melted? | a*c; $1+b
{N} donated half of {his} {a} [1#books|toys|coats] and {M} donated {b} more than {N}. How many did {M} donate? | a/2; $1+b
{M} climbed {a} steps and {K} climbed {b} more than {M}. {N} climbed {c} less than {K}. How many did {N} climb? | a+b; $1-c
if {a} kids joined the club, {b} kids quit and there had been {c}, how many are in it now, and btw the other club has {d} | c+a; $1-b
{N} borrowed {a} dollars from {M} and {b} dollars from {K}. {He} has paid back {c} dollars in all. What does {he} still owe? | a+b; $1-c
{b} [1#apples|plums|pears] fell off, {c} were picked, and {a} still hang on the tree; {M}'s tree has {d}. How many hung on the first tree before? | b+c; $1+a
{b} [1#apples|plums|pears] fell off, {c} were picked, and {a} hung on the tree before. {M}'s tree has {d}. How many still hang on the first tree? | a-b; $1-c
Each of {a} hens hatched {b=3/4/5} chicks, {c} of the chicks were given away, and {d} ducks came. How many chicks are left? | a*b; $1-c
{a} people came early, {b} came late, and {c} left before the end. Yesterday {d} came. How many people were there at the end today? | a+b; $1-c
Of {a} [1#boats|planes|trains] on Monday, {b} arrived late, and of {c} on Tuesday, all were on time. How many were on time in the two days? | a-b; $1+c
{b} [1#ducks|swans|geese] flew off the pond to the river, where {c} were already. {a} stayed on the pond. How many were on the pond at first? | a+b
How many more [1#parcels|crates|sacks] did the van unload at the second and third stops together than at the first, if it was {b} at the first, {c} at the second and {a} at the third? | a+c; $1-b
The library had {a} [1#maps|films|globes]. {b} were lent out, and {c} new ones came. {d} are ordered for next year. How many [1#maps|films|globes] are in the library now? | a-b; $1+c
""".strip()
